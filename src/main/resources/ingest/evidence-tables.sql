-- Every source line as it was read, and the lines that could not be understood.
CREATE OR REPLACE TABLE line (kind VARCHAR, file VARCHAR, line BIGINT, text VARCHAR, flaw VARCHAR);
CREATE OR REPLACE TABLE rejected (file VARCHAR, line BIGINT, reason VARCHAR, text VARCHAR);
CREATE OR REPLACE TABLE note (text VARCHAR);
-- Which row went where and why, for sources that decide row by row.
CREATE OR REPLACE TABLE verdict (kind VARCHAR, file VARCHAR, line BIGINT, row_id VARCHAR, committee VARCHAR,
	outcome VARCHAR, rule VARCHAR, reason VARCHAR, counted_instead VARCHAR, cents BIGINT);
