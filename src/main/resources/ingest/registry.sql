-- Which data sets are held, and in which schema each one's current rows lie. A row stands here only when staging is done.
CREATE TABLE IF NOT EXISTS main.data_set (
	name VARCHAR PRIMARY KEY, source VARCHAR, scope VARCHAR, label VARCHAR, import_id VARCHAR, schema_name VARCHAR, started_at TIMESTAMP);
