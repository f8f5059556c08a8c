-- Rules CONTRIBUTED_TO, REFUNDED_TO, LEDGER, UNDATED, version 1. Source: 25 P.S. 3246 and the parts of the state's report form.
-- Gifts go from the contributor to the filer; a payment leads to a committee where it names exactly one that files here, else to a vendor.
CREATE OR REPLACE TABLE filer_name AS
SELECT name_key, min(filer) AS filer FROM (SELECT normal_name(name) AS name_key, filer FROM filers ANTI JOIN rejected USING (file, line) WHERE name IS NOT NULL)
GROUP BY name_key HAVING count(DISTINCT filer) = 1;
CREATE OR REPLACE TABLE placed AS
SELECT i.*, d.rule, d.reason, d.counted_instead, d.known_until, class IN ('PAYMENT', 'DEBT') AS outward,
	CASE WHEN n.filer IS NOT NULL AND 'pa:' || n.filer <> filer_id OR class = 'COMMITTEE_GIFT' AND entity IS NOT NULL THEN 'Committee' ELSE 'Donor' END AS x_label,
	CASE WHEN n.filer IS NOT NULL AND 'pa:' || n.filer <> filer_id THEN 'pa:' || n.filer WHEN class = 'COMMITTEE_GIFT' AND entity IS NOT NULL THEN 'pa:x-' || slug(entity) END AS x_committee,
	CASE WHEN normal_name(entity) IS NULL THEN 'UNDISCLOSED' WHEN is_organization(entity) THEN 'ORGANIZATION' ELSE 'PERSON' END AS x_kind,
	filer_id || '|' || year || '|cycle-' || coalesce(cycle, 0) || coalesce('|' || report, '') AS filing_id
FROM item i LEFT JOIN decision d USING (row_id) LEFT JOIN filer_name n ON n.name_key = normal_name(i.entity);
CREATE OR REPLACE TABLE keyed AS SELECT *, CASE x_kind WHEN 'PERSON' THEN comma_name(entity) ELSE entity END AS key_name FROM placed;
CREATE OR REPLACE TABLE ended AS
SELECT *, coalesce(x_committee, donor_id(donor_key(x_kind, key_name, zip, city, state, filer_id, filing_id))) AS x_id,
	CASE WHEN class = 'OTHER_RECEIPT' OR class = 'PAYMENT' AND x_label = 'Donor' THEN 'LEDGER' ELSE 'EDGE' END AS place
FROM keyed;
INSERT INTO graph_money BY NAME
SELECT row_id, CASE WHEN rule IS NOT NULL THEN 'NOT_COUNTED' WHEN cents < 0 THEN 'REFUNDED_TO' ELSE 'CONTRIBUTED_TO' END AS edge_type,
	CASE WHEN outward = back THEN x_label ELSE 'Committee' END AS from_label, CASE WHEN outward = back THEN x_id ELSE filer_id END AS from_id,
	CASE WHEN outward = back THEN 'Committee' ELSE x_label END AS to_label, CASE WHEN outward = back THEN filer_id ELSE x_id END AS to_id,
	CASE WHEN rule IS NULL THEN abs(cents) ELSE cents END AS cents, coalesce(day, undated()) AS date,
	CASE WHEN class = 'DEBT' THEN 'DEBT' WHEN class = 'IN_KIND' THEN 'IN_KIND' WHEN back THEN 'NEGATIVE' ELSE 'MONETARY' END AS kind,
	CASE WHEN rule IS NULL AND x_label = 'Committee' THEN true END AS single_sided, filing_id, file || ':' || line AS locator,
	CASE WHEN x_label = 'Donor' THEN employer END AS employer, CASE WHEN x_label = 'Donor' THEN occupation END AS occupation,
	pa_day(submitted) AS known_from, CASE WHEN pa_day(submitted) IS NOT NULL THEN 'FILED' END AS known_basis, known_until,
	CASE WHEN known_until IS NOT NULL AND cents > 0 AND class <> 'DEBT' THEN 'CONTRIBUTED_TO' END AS stood_as, rule, reason, counted_instead, 'pa' AS source,
	nullif(concat_ws(' ', CASE WHEN part > 1 THEN 'Gift ' || part || ' of its line.' END,
		CASE WHEN rule IS NULL AND repeated THEN 'Another row of this file is the same word for word: it may be a repetition.' END), '') AS note
FROM (SELECT *, rule IS NULL AND cents < 0 AS back FROM ended) WHERE place = 'EDGE';
CREATE OR REPLACE TABLE booked AS
SELECT *, CASE WHEN rule IS NULL AND day IS NULL THEN 'UNDATED' ELSE rule END AS fate FROM ended WHERE place = 'LEDGER';
INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, counted_instead, cents)
SELECT kind, file, line, row_id, filer, CASE WHEN fate IS NULL THEN 'COUNTED' ELSE 'NOT_COUNTED' END, coalesce(fate, 'LEDGER'),
	CASE WHEN fate = 'UNDATED' THEN 'no day to book it on' ELSE reason END, counted_instead, cents
FROM booked;
