-- Rules CONTRIBUTED_TO, REFUNDED_TO, LEDGER, version 1. Source: 25 P.S. 3246 and the parts of the city's report form.
-- Schedules I and II: the entity gives to the filer; III: the filer pays the entity, a committee that files here or a vendor.
CREATE OR REPLACE TABLE placed AS
SELECT i.*, d.rule, d.reason, d.counted_instead, d.known_until, t.candidate_id, t.stance, t.named_by, t.url AS stance_url, t.certainty,
	CASE WHEN t.row_id IS NOT NULL THEN 'Candidate'
		WHEN entity_slug IS NOT NULL AND (class = 'COMMITTEE_GIFT' OR 'phl:' || entity_slug IN (SELECT filer_id FROM item)) THEN 'Committee' ELSE 'Donor' END AS x_label,
	CASE WHEN entity_slug IS NULL THEN 'UNDISCLOSED' WHEN is_organization(entity) THEN 'ORGANIZATION' ELSE 'PERSON' END AS x_kind,
	class IN ('PAYMENT', 'EXPENDITURE', 'DEBT') AS outward,
	'phl:' || filer_slug || '|' || coalesce(year, '') || '|cycle-' || coalesce(cycle, '') || coalesce('|' || submitted_on, '') AS filing_id
FROM item i LEFT JOIN decision d USING (row_id) LEFT JOIN taken t USING (row_id);
CREATE OR REPLACE TABLE keyed AS SELECT *, CASE x_kind WHEN 'PERSON' THEN comma_entity ELSE entity END AS key_name FROM placed;
CREATE OR REPLACE TABLE ended AS
SELECT *, CASE x_label WHEN 'Candidate' THEN candidate_id WHEN 'Committee' THEN 'phl:' || entity_slug
		ELSE donor_id(donor_key(x_kind, key_name, zip, city, state, filer_id, filing_id)) END AS x_id,
	CASE WHEN class IN ('UNITEMISED', 'OTHER_RECEIPT') OR class IN ('PAYMENT', 'EXPENDITURE') AND x_label = 'Donor' THEN 'LEDGER'
		WHEN class IN ('STATEMENT') OR class IS NULL THEN 'NONE' ELSE 'EDGE' END AS place
FROM keyed;

INSERT INTO graph_money BY NAME
SELECT row_id, CASE WHEN rule IS NOT NULL THEN 'NOT_COUNTED' WHEN stance = 'SUPPORT' THEN 'SPENT_SUPPORTING' WHEN stance = 'OPPOSE' THEN 'SPENT_OPPOSING'
		WHEN cents < 0 THEN 'REFUNDED_TO' ELSE 'CONTRIBUTED_TO' END AS edge_type,
	CASE WHEN outward = back THEN x_label ELSE 'Committee' END AS from_label, CASE WHEN outward = back THEN x_id ELSE filer_id END AS from_id,
	CASE WHEN outward = back THEN 'Committee' ELSE x_label END AS to_label, CASE WHEN outward = back THEN filer_id ELSE x_id END AS to_id,
	CASE WHEN rule IS NULL THEN abs(cents) ELSE cents END AS cents, coalesce(day, undated()) AS date,
	CASE WHEN class = 'DEBT' THEN 'DEBT' WHEN class = 'EXPENDITURE' THEN 'INDEPENDENT_EXPENDITURE' WHEN class = 'IN_KIND' THEN 'IN_KIND' WHEN back THEN 'NEGATIVE' ELSE 'MONETARY' END AS kind,
	CASE WHEN rule IS NULL AND x_label = 'Committee' THEN true END AS single_sided, filing_id, file || ':' || line AS locator, stance_url AS url,
	CASE WHEN x_label = 'Donor' THEN employer END AS employer, CASE WHEN x_label = 'Donor' THEN occupation END AS occupation,
	submitted_on AS known_from, known_until,
	CASE WHEN known_until IS NOT NULL AND cents > 0 AND class <> 'DEBT' THEN CASE stance WHEN 'SUPPORT' THEN 'SPENT_SUPPORTING' WHEN 'OPPOSE' THEN 'SPENT_OPPOSING'
		ELSE 'CONTRIBUTED_TO' END END AS stood_as, certainty, rule, reason, counted_instead, 'phl' AS source,
	nullif(concat_ws(' ', 'Stance by ' || named_by || ': the filing names none.', CASE WHEN rule IS NULL AND equals > 1
		THEN 'Another row of this report is the same word for word: it may be a resubmission.' END), '') AS note
FROM (SELECT *, rule IS NULL AND cents < 0 AS back FROM ended) WHERE place = 'EDGE';

-- What joins no two actors: unitemised sums, other receipts, vendors, spending nobody gave a stance.
CREATE OR REPLACE TABLE booked AS
SELECT *, CASE WHEN rule IS NULL AND day IS NULL THEN 'UNDATED' ELSE rule END AS fate FROM ended WHERE place = 'LEDGER';
INSERT INTO graph_ledger BY NAME
SELECT filer_id || '|' || day || '|filed' AS id, filer_id AS committee_id, day AS date, NULL AS until, NULL AS opening_cents,
	coalesce(sum(cents) FILTER (class = 'UNITEMISED' AND cents > 0), 0)::BIGINT AS unitemised_cents,
	coalesce(sum(cents) FILTER (outward AND cents > 0), 0)::BIGINT AS vendor_cents,
	coalesce(sum(abs(cents)) FILTER (class = 'OTHER_RECEIPT' AND cents > 0 OR outward AND cents < 0), 0)::BIGINT AS other_in_cents,
	coalesce(sum(-cents) FILTER (NOT outward AND cents < 0), 0)::BIGINT AS other_out_cents, count(*) AS rows, 'phl' AS source,
	arg_min(file || ':' || line, (file, line)) AS locator,
	CASE WHEN count(submitted_on) = count(*) THEN max(submitted_on) END AS known_from
FROM booked WHERE fate IS NULL GROUP BY filer_id, day;
INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, counted_instead, cents)
SELECT kind, file, line, row_id, substr(filer_id, 5), CASE WHEN fate IS NULL THEN 'COUNTED' ELSE 'NOT_COUNTED' END, coalesce(fate, 'LEDGER'),
	CASE WHEN fate IS NULL AND class = 'EXPENDITURE' THEN 'names neither candidate nor stance: in no candidate''s total' WHEN fate = 'UNDATED' THEN 'no day to book it on' ELSE reason END,
	counted_instead, cents
FROM booked;
INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, counted_instead, cents)
SELECT kind, file, line, row_id, substr(filer_id, 5), 'NOT_COUNTED', rule, reason, counted_instead, coalesce(cents, 0) FROM ended WHERE place = 'NONE';

INSERT INTO graph_donor BY NAME
SELECT x_id AS id, min(x_kind) AS kind, coalesce(arg_min(entity, (file, line)), 'Undisclosed') AS name, arg_min(city, (file, line)) AS city,
	arg_min(upper(state), (file, line)) AS state, arg_min(zip5(zip), (file, line)) AS zip5, 'phl' AS source
FROM ended WHERE place = 'EDGE' AND x_label = 'Donor' GROUP BY x_id;
INSERT INTO graph_committee BY NAME
SELECT filer_id AS id, arg_min(filer, (file, line)) AS name, 'PA' AS state, false AS stub, 'UNKNOWN' AS balance_basis, 'phl' AS source FROM item GROUP BY filer_id
UNION ALL BY NAME
SELECT x_id AS id, arg_min(entity, (file, line)) AS name, true AS stub, 'UNKNOWN' AS balance_basis, 'phl' AS source FROM ended
WHERE place = 'EDGE' AND x_label = 'Committee' AND x_id NOT IN (SELECT filer_id FROM item) GROUP BY x_id;
INSERT INTO graph_candidate BY NAME
SELECT candidate_id AS id, arg_min(candidate, (file, line)) AS name, 'PA' AS state, true AS stub, 'phl' AS source FROM stance GROUP BY candidate_id;
INSERT INTO graph_filing BY NAME
SELECT filing_id AS id, arg_min(filer_id, (file, line)) AS filer_id, 'city report' AS form, 'cycle ' || arg_min(cycle, (file, line)) AS report_type, min(submitted_on) AS received_on,
	'phl' AS source FROM placed GROUP BY filing_id;
INSERT INTO note
SELECT count(*) || ' independent expenditures have no stance with a source: they leave their spender''s balance and are in no candidate''s total'
FROM booked WHERE class = 'EXPENDITURE' AND fate IS NULL HAVING count(*) > 0;
