-- Rules LEDGER, SUPERSEDED, version 1. Source: City of Philadelphia, campfin_balances: cash at the beginning of a report and its unitemised contributions.
INSERT INTO rejected
SELECT file, line, CASE WHEN slug(filer) IS NULL THEN 'filer_name is empty' WHEN city_day(since) IS NULL OR city_day(until) IS NULL OR city_day(until) < city_day(since) THEN 'the days of the report are no possible days'
	ELSE 'an amount is none with at most two decimals' END, NULL
FROM city_balances WHERE slug(filer) IS NULL OR city_day(since) IS NULL OR city_day(until) IS NULL OR city_day(until) < city_day(since)
	OR (opening IS NOT NULL AND cents(plain_amount(opening)) IS NULL) OR (unitemised IS NOT NULL AND cents(plain_amount(unitemised)) IS NULL);
CREATE OR REPLACE TABLE city_balance AS
SELECT b.*, 'phl:' || slug(b.filer) AS filer_id, city_day(since) AS first_day, city_day(until) AS last_day, cents(plain_amount(opening)) AS opening_cents,
	coalesce(cents(plain_amount(unitemised)), 0) AS unitemised_cents, coalesce(r.newest <> b.report, false) AS replaced, row_number() OVER (PARTITION BY slug(b.filer), b.report ORDER BY file, line) AS copy
FROM city_balances b ANTI JOIN rejected USING (file, line) LEFT JOIN (SELECT DISTINCT report, newest FROM city_report) r ON r.report = b.report;
INSERT INTO graph_ledger BY NAME
SELECT DISTINCT ON (filer_id) filer_id || '|' || first_day || '|city-opening' AS id, filer_id AS committee_id, first_day AS date, NULL AS until, greatest(opening_cents, 0) AS opening_cents,
	0 AS unitemised_cents, 0 AS vendor_cents, 0 AS other_in_cents, 0 AS other_out_cents, 1 AS rows, 'phl' AS source, file || ':' || line AS locator
FROM city_balance WHERE NOT replaced AND copy = 1 AND opening_cents IS NOT NULL ORDER BY filer_id, first_day, last_day, file, line;
INSERT INTO graph_ledger BY NAME
SELECT filer_id || '|' || first_day || '|city-' || report AS id, filer_id AS committee_id, first_day AS date, last_day AS until, NULL AS opening_cents, unitemised_cents,
	0 AS vendor_cents, 0 AS other_in_cents, 0 AS other_out_cents, 1 AS rows, 'phl' AS source, file || ':' || line AS locator
FROM city_balance WHERE NOT replaced AND copy = 1 AND unitemised_cents > 0;
INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, cents)
SELECT kind, file, line, 'phl-b-' || report || CASE WHEN copy > 1 THEN '-' || copy ELSE '' END, substr(filer_id, 5), CASE WHEN replaced OR copy > 1 THEN 'NOT_COUNTED' ELSE 'COUNTED' END,
	CASE WHEN copy > 1 THEN 'DUPLICATE' WHEN replaced THEN 'SUPERSEDED' ELSE 'LEDGER' END,
	CASE WHEN copy > 1 THEN 'another line is of the same report' WHEN replaced THEN 'a later report of the filer replaces this one' END, unitemised_cents
FROM city_balance;
