-- Rules CONTRIBUTED_TO, REFUNDED_TO, SPENT_SUPPORTING, SPENT_OPPOSING, LEDGER, UNDATED, version 1. Source: 25 P.S. 3246; the city's tables name neither candidate nor stance of an expenditure.
CREATE OR REPLACE TABLE city_taken AS
SELECT DISTINCT ON (i.row_id) i.row_id, s.candidate_id, s.stance, s.named_by, s.url, coalesce(s.certainty, 'C') AS certainty
FROM city_item i ANTI JOIN city_decision USING (row_id) JOIN stance s ON s.filer_id = i.filer_id AND (s.payee IS NULL OR s.payee = normal_name(i.entity))
	AND (s.first_day IS NULL OR i.day >= s.first_day) AND (s.last_day IS NULL OR i.day <= s.last_day)
WHERE i.class = 'EXPENDITURE' AND i.cents > 0 ORDER BY i.row_id, s.payee IS NULL, s.file, s.line;
CREATE OR REPLACE TABLE city_ended AS
SELECT *, CASE x_label WHEN 'Candidate' THEN candidate_id WHEN 'Committee' THEN 'phl:' || entity_slug
		ELSE donor_id(donor_key(x_kind, key_name, zip, city, state, filer_id, 'phl:report-' || report)) END AS x_id,
	CASE WHEN class IN ('UNITEMISED', 'OTHER_RECEIPT') OR (class IN ('PAYMENT', 'EXPENDITURE') AND x_label = 'Donor') OR class IS NULL THEN 'LEDGER' ELSE 'EDGE' END AS place
FROM (
	SELECT i.*, d.rule, d.reason, d.counted_instead, t.candidate_id, t.stance, t.named_by, t.url AS stance_url, t.certainty, class IN ('PAYMENT', 'EXPENDITURE', 'DEBT') AS outward,
		CASE WHEN t.row_id IS NOT NULL THEN 'Candidate' WHEN entity_slug IS NOT NULL AND (entity_filer IS NOT NULL OR 'phl:' || entity_slug IN (SELECT filer_id FROM city_item)) AND 'phl:' || entity_slug <> filer_id
			THEN 'Committee' ELSE 'Donor' END AS x_label,
		CASE WHEN entity_slug IS NULL THEN 'UNDISCLOSED' WHEN lower(entity_type) IN ('individual', 'person') THEN 'PERSON' WHEN is_organization(entity) OR entity_type IS NOT NULL THEN 'ORGANIZATION' ELSE 'PERSON' END AS x_kind,
		CASE x_kind WHEN 'PERSON' THEN comma_entity ELSE entity END AS key_name
	FROM city_item i LEFT JOIN city_decision d USING (row_id) LEFT JOIN city_taken t USING (row_id));
INSERT INTO graph_money BY NAME
SELECT row_id, CASE WHEN rule IS NOT NULL THEN 'NOT_COUNTED' WHEN stance = 'SUPPORT' THEN 'SPENT_SUPPORTING' WHEN stance = 'OPPOSE' THEN 'SPENT_OPPOSING'
		WHEN cents < 0 THEN 'REFUNDED_TO' ELSE 'CONTRIBUTED_TO' END AS edge_type,
	CASE WHEN outward = back THEN x_label ELSE 'Committee' END AS from_label, CASE WHEN outward = back THEN x_id ELSE filer_id END AS from_id,
	CASE WHEN outward = back THEN 'Committee' ELSE x_label END AS to_label, CASE WHEN outward = back THEN filer_id ELSE x_id END AS to_id,
	CASE WHEN rule IS NULL THEN abs(cents) ELSE cents END AS cents, coalesce(day, undated()) AS date,
	CASE WHEN class = 'DEBT' THEN 'DEBT' WHEN class = 'EXPENDITURE' THEN 'INDEPENDENT_EXPENDITURE' WHEN class = 'IN_KIND' THEN 'IN_KIND' WHEN back THEN 'NEGATIVE' ELSE 'MONETARY' END AS kind,
	CASE WHEN rule IS NULL AND x_label = 'Committee' THEN true END AS single_sided, 'phl:report-' || report AS filing_id, file || ':' || line AS locator, stance_url AS url,
	CASE WHEN x_label = 'Donor' THEN employer END AS employer, CASE WHEN x_label = 'Donor' THEN occupation END AS occupation, certainty, rule, reason, counted_instead, 'phl' AS source,
	'Stance by ' || named_by || ': the filing names none.' AS note
FROM (SELECT *, rule IS NULL AND cents < 0 AS back FROM city_ended) WHERE place = 'EDGE';
CREATE OR REPLACE TABLE city_booked AS
SELECT *, CASE WHEN rule IS NULL AND day IS NULL THEN 'UNDATED' ELSE rule END AS fate FROM city_ended WHERE place = 'LEDGER';
INSERT INTO graph_ledger BY NAME
SELECT filer_id || '|' || day || '|city' AS id, filer_id AS committee_id, day AS date, NULL AS until, NULL AS opening_cents,
	coalesce(sum(cents) FILTER (class = 'UNITEMISED' AND cents > 0), 0)::BIGINT AS unitemised_cents, coalesce(sum(cents) FILTER (outward AND cents > 0), 0)::BIGINT AS vendor_cents,
	coalesce(sum(abs(cents)) FILTER (class = 'OTHER_RECEIPT' AND cents > 0 OR outward AND cents < 0), 0)::BIGINT AS other_in_cents,
	coalesce(sum(-cents) FILTER (NOT outward AND cents < 0), 0)::BIGINT AS other_out_cents, count(*) AS rows, 'phl' AS source, arg_min(file || ':' || line, (file, line)) AS locator
FROM city_booked WHERE fate IS NULL GROUP BY filer_id, day;
INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, counted_instead, cents)
SELECT kind, file, line, row_id, filer_slug, CASE WHEN fate IS NULL THEN 'COUNTED' ELSE 'NOT_COUNTED' END, coalesce(fate, 'LEDGER'),
	CASE WHEN fate IS NULL AND class = 'EXPENDITURE' THEN 'names neither candidate nor stance: in no candidate''s total' WHEN fate = 'UNDATED' THEN 'no day to book it on' ELSE reason END, counted_instead, cents
FROM city_booked;
