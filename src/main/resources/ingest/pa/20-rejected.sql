-- Rules REJECTED, DUPLICATE, version 1. Source: Pennsylvania Department of State, full export: layouts of the years.
INSERT INTO rejected
SELECT file, line, min(CASE WHEN NOT regexp_full_match(coalesce(filer, ''), '[0-9A-Za-z-]{1,20}') THEN 'FILERID is no id: ' || coalesce(filer, '')
	WHEN NOT regexp_full_match(coalesce(year, ''), '(19|20)[0-9]{2}') THEN 'EYEAR is no year: ' || coalesce(year, '')
	WHEN cents IS NULL THEN 'the amount is none with at most two decimals: ' || coalesce(amount, '')
	ELSE 'the date is no possible day: ' || dated END), NULL
FROM said WHERE NOT regexp_full_match(coalesce(filer, ''), '[0-9A-Za-z-]{1,20}') OR NOT regexp_full_match(coalesce(year, ''), '(19|20)[0-9]{2}')
	OR cents IS NULL OR (NOT no_day(dated) AND day IS NULL)
GROUP BY file, line;
INSERT INTO rejected
SELECT file, line, CASE WHEN NOT regexp_full_match(coalesce(filer, ''), '[0-9A-Za-z-]{1,20}') THEN 'FILERID is no id: ' || coalesce(filer, '') ELSE 'an amount is none with at most two decimals' END, NULL
FROM filers WHERE NOT regexp_full_match(coalesce(filer, ''), '[0-9A-Za-z-]{1,20}') OR (opening IS NOT NULL AND cents(plain_amount(opening)) IS NULL)
	OR (unitemised IS NOT NULL AND cents(plain_amount(unitemised)) IS NULL);

-- The same line in two files is one line; two equal lines of one file are two.
CREATE OR REPLACE TABLE item AS
SELECT *, 'pa-' || left(hash, 24) || '-' || n || CASE WHEN part > 1 THEN '-' || chr(95 + part) ELSE '' END || CASE WHEN copy > 1 THEN '-' || copy ELSE '' END AS row_id, 'pa:' || filer AS filer_id,
	entity IS NOT NULL AND n > 1 AS repeated
FROM (
	SELECT *, dense_rank() OVER (PARTITION BY hash, n ORDER BY file) AS copy FROM (
		SELECT *, sha256(content) AS hash, dense_rank() OVER (PARTITION BY content, file ORDER BY line) AS n FROM said ANTI JOIN rejected USING (file, line)));
CREATE OR REPLACE TABLE decision (row_id VARCHAR, rule VARCHAR, reason VARCHAR, counted_instead VARCHAR, known_until DATE);
INSERT INTO decision
SELECT row_id, 'DUPLICATE', 'the same row stands in another file', regexp_replace(row_id, '-[0-9]+$', ''), NULL FROM item WHERE copy > 1;
