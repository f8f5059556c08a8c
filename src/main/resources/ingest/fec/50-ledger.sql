-- The ledger of a committee: what moves its balance and joins no two actors.
DELETE FROM graph_ledger;
INSERT INTO graph_ledger BY NAME
SELECT committee || '|' || day || '|operating' AS id, committee AS committee_id, day AS date, NULL AS until, NULL AS opening_cents, 0 AS unitemised_cents,
	sum(vendor) AS vendor_cents, sum(in_cents) AS other_in_cents, sum(out_cents) AS other_out_cents, count(*) AS rows, 'fec' AS source,
	arg_min(file || ':' || line, (file, line)) AS locator,
	CASE WHEN count(known) = count(*) THEN max(known) END AS known_from
FROM (
	SELECT 'fec:' || cmte AS committee, day, greatest(cents, 0) AS vendor, greatest(-cents, 0) AS in_cents, 0 AS out_cents, image_day(image) AS known, file, line FROM op_decided WHERE rule IS NULL
	UNION ALL
	SELECT committee, day, 0, in_cents, out_cents, known, file, line FROM ledger_row WHERE day <> undated())
GROUP BY committee, day;

-- Everything counted that entered or left a committee, by the day it did: a matched transfer arrives on the later day.
CREATE OR REPLACE TEMP VIEW cash AS
SELECT to_id AS committee, CASE WHEN received_date > date THEN received_date ELSE date END AS day, cents AS in_cents, 0::BIGINT AS out_cents,
	CASE WHEN kind = 'IN_KIND' THEN cents ELSE 0 END AS in_kind
FROM graph_money WHERE to_label = 'Committee' AND edge_type <> 'NOT_COUNTED' AND kind <> 'LOAN_FORGIVEN'
UNION ALL
SELECT from_id, date, 0, cents, 0 FROM graph_money
WHERE from_label = 'Committee' AND edge_type <> 'NOT_COUNTED' AND kind NOT IN ('IN_KIND', 'LOAN_FORGIVEN', 'COMMUNICATION_COST')
UNION ALL
SELECT committee_id, date, other_in_cents, vendor_cents + other_out_cents, 0 FROM graph_ledger;
-- A negative row lowers the filer's total of its own side instead of raising the other.
CREATE OR REPLACE TEMP TABLE lowered AS
SELECT 'fec:' || cmte AS committee, coalesce(day, undated()) AS day, -tx.cents AS cents FROM tx JOIN verdict USING (row_id)
WHERE outcome = 'COUNTED' AND tx.cents < 0 AND class <> 'CONDUIT'
UNION ALL
SELECT 'fec:' || cmte, day, -cents FROM op_decided WHERE rule IS NULL AND cents < 0;

CREATE OR REPLACE TABLE closing AS
SELECT w.*, coalesce(c.in_cents, 0) - coalesce(l.lowered, 0) AS itemised_in,
	coalesce(c.out_cents, 0) + coalesce(c.in_kind, 0) - coalesce(l.lowered, 0) AS itemised_out,
	w.receipts - itemised_in AS left_in, w.disbursements - itemised_out AS left_out
FROM web w
LEFT JOIN (SELECT m.committee, sum(in_cents) AS in_cents, sum(out_cents) AS out_cents, sum(in_kind) AS in_kind FROM web_member m JOIN web w USING (committee)
	JOIN cash c ON c.committee = 'fec:' || m.member AND c.day BETWEEN w.since AND w.until GROUP BY m.committee) c USING (committee)
LEFT JOIN (SELECT m.committee, sum(l.cents) AS lowered FROM web_member m JOIN web w USING (committee)
	JOIN lowered l ON l.committee = 'fec:' || m.member AND l.day BETWEEN w.since AND w.until GROUP BY m.committee) l USING (committee)
WHERE w.until >= w.since;

INSERT INTO graph_ledger BY NAME
SELECT 'fec:' || committee || '|' || since || '|opening' AS id, 'fec:' || committee AS committee_id, since AS date, NULL AS until,
	greatest(opening, 0) AS opening_cents, 0 AS unitemised_cents, 0 AS vendor_cents, 0 AS other_in_cents, 0 AS other_out_cents, 1 AS rows, 'fec' AS source,
	file || ':' || line AS locator
FROM web;
INSERT INTO graph_ledger BY NAME
SELECT 'fec:' || committee || '|' || since || '|summary' AS id, 'fec:' || committee AS committee_id, since AS date, until,
	NULL AS opening_cents, greatest(left_in, 0) AS unitemised_cents, 0 AS vendor_cents, 0 AS other_in_cents, greatest(left_out, 0) AS other_out_cents, 1 AS rows,
	'fec' AS source, file || ':' || line AS locator
FROM closing WHERE left_in > 0 OR left_out > 0;
