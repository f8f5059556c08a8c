-- Which counted rows came with which load. A row stands here once: when it first counts.
CREATE TABLE main.arrival (load BIGINT, graph_version BIGINT, row_id VARCHAR);
CREATE TABLE main.arrival_load (load BIGINT, graph_version BIGINT, import_id VARCHAR);
