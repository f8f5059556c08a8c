-- Rules REJECTED, version 1. Source: the file's own header.
INSERT INTO rejected
SELECT file, line, CASE WHEN filer_slug IS NULL THEN 'FilerName is empty' WHEN cents IS NULL AND class <> 'STATEMENT' THEN 'Amount is no amount with at most two decimals'
	WHEN dated IS NOT NULL AND day IS NULL THEN 'Date is no possible day' ELSE 'SubDate is no possible day' END, NULL
FROM seen WHERE filer_slug IS NULL OR (cents IS NULL AND coalesce(class, '') <> 'STATEMENT') OR (dated IS NOT NULL AND day IS NULL) OR (submitted IS NOT NULL AND submitted_on IS NULL);

-- The same row in two files is one row; two equal rows of one file are two: same-day resubmissions cannot be told from repetitions.
CREATE OR REPLACE TABLE item AS
SELECT *, 'phl-' || left(content, 24) || '-' || n || CASE WHEN copy > 1 THEN '-' || copy ELSE '' END AS row_id, 'phl:' || filer_slug AS filer_id FROM (
	SELECT *, row_number() OVER (PARTITION BY content, n ORDER BY file) AS copy FROM (
		SELECT *, row_number() OVER (PARTITION BY content, file ORDER BY line) AS n, count(*) OVER (PARTITION BY content, file) AS equals FROM (
			SELECT *, sha256(array_to_string([coalesce(x, '') FOR x IN [filer, year, cycle, doc_type, entity, city, state, zip, occupation, employer, dated,
				amount, description, amended, submitted, filed_by]], '|')) AS content
			FROM seen ANTI JOIN rejected USING (file, line))));
CREATE OR REPLACE TABLE decision (row_id VARCHAR, rule VARCHAR, reason VARCHAR, counted_instead VARCHAR, known_until DATE);
INSERT INTO decision
SELECT row_id, 'DUPLICATE', 'the same row stands in another file', 'phl-' || left(content, 24) || '-' || n, NULL FROM item WHERE copy > 1;
