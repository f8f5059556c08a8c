-- What joins no two actors: vendors, other receipts, and what the filer's own line gives: opening cash and small gifts. The export
-- names no days for these: cash opens the year of the earliest report loaded, small gifts of a year's reports are spread over it.
INSERT INTO graph_ledger BY NAME
SELECT filer_id || '|' || day || '|filed' AS id, filer_id AS committee_id, day AS date, NULL AS until, NULL AS opening_cents, 0 AS unitemised_cents,
	coalesce(sum(cents) FILTER (outward AND cents > 0), 0)::BIGINT AS vendor_cents, coalesce(sum(abs(cents)) FILTER (outward = (cents < 0)), 0)::BIGINT AS other_in_cents,
	coalesce(sum(-cents) FILTER (NOT outward AND cents < 0), 0)::BIGINT AS other_out_cents, count(*) AS rows, 'pa' AS source, arg_min(file || ':' || line, (file, line)) AS locator
FROM booked WHERE fate IS NULL GROUP BY filer_id, day;
CREATE OR REPLACE TABLE report AS
SELECT f.*, TRY_CAST(f.cycle AS INTEGER) AS cycle_number, cents(plain_amount(opening)) AS opening_cents, coalesce(cents(plain_amount(unitemised)), 0) AS unitemised_cents,
	row_number() OVER (PARTITION BY filer, year, cycle ORDER BY pa_day(submitted) DESC NULLS LAST, TRY_CAST(report AS BIGINT) DESC NULLS LAST, amended = 'Y' DESC, file, line) AS turn
FROM filers f ANTI JOIN rejected USING (file, line) WHERE regexp_full_match(year, '(19|20)[0-9]{2}');
INSERT INTO graph_ledger BY NAME
SELECT DISTINCT ON (filer) 'pa:' || filer || '|' || year || '-01-01|opening' AS id, 'pa:' || filer AS committee_id, make_date(year::INTEGER, 1, 1) AS date, NULL AS until,
	greatest(opening_cents, 0) AS opening_cents, 0 AS unitemised_cents, 0 AS vendor_cents, 0 AS other_in_cents, 0 AS other_out_cents, 1 AS rows, 'pa' AS source, file || ':' || line AS locator
FROM report WHERE turn = 1 AND opening_cents IS NOT NULL AND cycle_number BETWEEN 1 AND 9 ORDER BY filer, year, cycle_number = 7, cycle_number, file, line;
INSERT INTO graph_ledger BY NAME
SELECT 'pa:' || filer || '|' || year || '-01-01|unitemised' AS id, 'pa:' || filer AS committee_id, make_date(year::INTEGER, 1, 1) AS date, make_date(year::INTEGER, 12, 31) AS until,
	NULL AS opening_cents, sum(unitemised_cents)::BIGINT AS unitemised_cents, 0 AS vendor_cents, 0 AS other_in_cents, 0 AS other_out_cents, count(*) AS rows, 'pa' AS source,
	arg_min(file || ':' || line, (file, line)) AS locator
FROM report WHERE turn = 1 AND cycle_number BETWEEN 1 AND 9 AND unitemised_cents > 0 GROUP BY filer, year;
