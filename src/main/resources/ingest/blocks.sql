-- Lines on their way into the table line, many in one.
CREATE TEMP TABLE block (first BIGINT, text VARCHAR);
