-- The ledger of a committee: what moves its balance and joins no two actors; each report in force closed against its own totals.
DELETE FROM graph_ledger;
INSERT INTO graph_ledger BY NAME
SELECT 'fec:' || cmte || '|' || day || '|efile' AS id, 'fec:' || cmte AS committee_id, day AS date, NULL AS until, NULL AS opening_cents, 0 AS unitemised_cents,
	coalesce(sum(cents) FILTER (direction = 'OUT' AND cents > 0), 0)::BIGINT AS vendor_cents,
	coalesce(sum(abs(cents)) FILTER ((direction = 'IN') = (cents > 0)), 0)::BIGINT AS other_in_cents,
	coalesce(sum(-cents) FILTER (direction = 'IN' AND cents < 0), 0)::BIGINT AS other_out_cents, count(*) AS rows, 'fec' AS source,
	arg_min(file || ':' || line, (file, line)) AS locator, CASE WHEN count(known) = count(*) THEN max(known) END AS known_from
FROM booked WHERE why IS NULL GROUP BY cmte, day;

-- Reports in force with totals, and what their rows make of them. Whatever its row became, a total holds it.
CREATE OR REPLACE TABLE report AS
SELECT f.*, coalesce(r.itemised_in, 0) AS itemised_in, coalesce(r.itemised_out, 0) AS itemised_out, f.receipts - coalesce(r.itemised_in, 0) AS left_in,
	f.disbursements - coalesce(r.itemised_out, 0) AS left_out, row_number() OVER (PARTITION BY f.filer ORDER BY f.since, f.number, f.file) AS turn
FROM filing f LEFT JOIN (
	SELECT e.file, sum(cents) FILTER (direction = 'IN')::BIGINT AS itemised_in, sum(cents) FILTER (direction = 'OUT')::BIGINT AS itemised_out FROM edge e
	WHERE day IS NOT NULL AND (rule IS NULL OR rule NOT IN ('MEMO', 'ATTRIBUTION', 'DEBT', 'OVERRIDE')) GROUP BY e.file) r USING (file)
WHERE f.form IN ('F3', 'F3X', 'F3P') AND f.opening IS NOT NULL AND f.since IS NOT NULL AND f.through >= f.since AND f.file NOT IN (SELECT file FROM replaced)
	AND NOT EXISTS (SELECT 1 FROM elsewhere_summary w WHERE w.committee = 'fec:' || f.filer AND w.since <= f.through AND w.until >= f.since)
QUALIFY row_number() OVER (PARTITION BY f.filer, f.since, f.through ORDER BY f.known DESC, f.number DESC, f.file) = 1;
INSERT INTO graph_ledger BY NAME
SELECT 'fec:' || filer || '|' || since || '|efile-opening' AS id, 'fec:' || filer AS committee_id, since AS date, NULL AS until, greatest(opening, 0) AS opening_cents,
	0 AS unitemised_cents, 0 AS vendor_cents, 0 AS other_in_cents, 0 AS other_out_cents, 1 AS rows, 'fec' AS source, file || ':' || line AS locator, known AS known_from
FROM report WHERE turn = 1;
INSERT INTO graph_ledger BY NAME
SELECT 'fec:' || filer || '|' || since || '|efile-report' AS id, 'fec:' || filer AS committee_id, since AS date, through AS until, NULL AS opening_cents,
	greatest(left_in, 0) AS unitemised_cents, 0 AS vendor_cents, 0 AS other_in_cents, greatest(left_out, 0) AS other_out_cents, 1 AS rows, 'fec' AS source,
	file || ':' || line AS locator, known AS known_from
FROM report WHERE left_in > 0 OR left_out > 0;
DELETE FROM note WHERE contains(text, 'electronic filing');
INSERT INTO note
SELECT 'electronic filing ' || coalesce(CAST(number AS VARCHAR), file) || ' itemises ' || printf('$%,.2f', -least(left_in, left_out) / 100.0)
	|| ' more than it totals: nothing is booked for it' FROM report WHERE left_in < 0 OR left_out < 0 ORDER BY number, file;
