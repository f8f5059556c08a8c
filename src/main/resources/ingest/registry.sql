-- Which data sets are held, and in which schema each one's current rows lie. A row stands here only when staging is done.
CREATE TABLE IF NOT EXISTS main.data_set (
	name VARCHAR PRIMARY KEY, source VARCHAR, scope VARCHAR, label VARCHAR, import_id VARCHAR, schema_name VARCHAR, started_at TIMESTAMP);
-- What people decided about single rows, in order: the last word on a row stands. counts is null where a decision was undone.
CREATE TABLE IF NOT EXISTS main.row_override (row_id VARCHAR, scope VARCHAR, counts BOOLEAN, reason VARCHAR, decided_at TIMESTAMP);
