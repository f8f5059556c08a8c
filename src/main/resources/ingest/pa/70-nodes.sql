-- Rules MASTER, version 1. Source: Pennsylvania Department of State, FILER file: type 1 is a candidate, 2 a committee, 3 a lobbyist; a filer has a line for each report.
CREATE OR REPLACE MACRO office_word(code) AS CASE code WHEN 'GOV' THEN 'governor' WHEN 'PH1' THEN 'mayor' WHEN 'PH2' THEN 'district-attorney' WHEN 'PH3' THEN 'controller' WHEN 'PH4' THEN 'city-council'
	WHEN 'STS' THEN 'state-senate' WHEN 'STH' THEN 'state-house' ELSE slug(code) END;
CREATE OR REPLACE TABLE named AS
SELECT filer, arg_max(name, (year, cycle, file, line)) AS name, arg_max(type, (year, cycle, file, line)) AS type, arg_max(office, (year, cycle, file, line)) AS office,
	arg_max(district, (year, cycle, file, line)) AS district, arg_max(party, (year, cycle, file, line)) AS party, arg_max(city, (year, cycle, file, line)) AS city,
	arg_max(upper(state), (year, cycle, file, line)) AS state, max(year) AS year
FROM filers ANTI JOIN rejected USING (file, line) GROUP BY filer;
INSERT INTO graph_donor BY NAME
SELECT x_id AS id, min(x_kind) AS kind, coalesce(arg_min(entity, (file, line)), 'Undisclosed') AS name, arg_min(city, (file, line)) AS city, arg_min(state, (file, line)) AS state,
	arg_min(zip5(zip), (file, line)) AS zip5, 'pa' AS source
FROM ended WHERE place = 'EDGE' AND x_label = 'Donor' GROUP BY x_id;
INSERT INTO graph_committee BY NAME
SELECT 'pa:' || filer AS id, coalesce(name, filer) AS name, party, city, coalesce(state, 'PA') AS state, false AS stub,
	CASE WHEN 'pa:' || filer IN (SELECT committee_id FROM graph_ledger WHERE opening_cents IS NOT NULL) THEN 'SUMMARY' ELSE 'UNKNOWN' END AS balance_basis, 'pa' AS source FROM named;
INSERT INTO graph_committee BY NAME
SELECT id, coalesce(min(name), substr(id, 4)) AS name, 'PA' AS state, true AS stub, 'UNKNOWN' AS balance_basis, 'pa' AS source
FROM (SELECT filer_id AS id, NULL AS name FROM item UNION SELECT x_id, entity FROM ended WHERE place = 'EDGE' AND x_label = 'Committee')
WHERE id NOT IN (SELECT id FROM graph_committee) GROUP BY id;
-- A candidate files under a number of its own; what it reports is its own committee's.
INSERT INTO graph_candidate BY NAME
SELECT 'pa:candidate-' || filer AS id, coalesce(name, filer) AS name, party, office_word(upper(office)) AS office, 'PA' AS state, district,
	(TRY_CAST(year AS INTEGER) + TRY_CAST(year AS INTEGER) % 2)::INTEGER AS cycle, false AS stub, 'pa' AS source FROM named WHERE type = '1';
INSERT INTO graph_authorization
SELECT 'pa:' || filer, 'pa:candidate-' || filer, 'PRINCIPAL', (TRY_CAST(year AS INTEGER) + TRY_CAST(year AS INTEGER) % 2)::INTEGER, 'pa' FROM named WHERE type = '1';
INSERT INTO graph_filing BY NAME
SELECT filing_id AS id, arg_min(filer_id, (file, line)) AS filer_id, 'state report' AS form, 'cycle ' || min(cycle) AS report_type, min(pa_day(submitted)) AS received_on, 'pa' AS source
FROM placed GROUP BY filing_id;
INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, cents)
SELECT r.kind, r.file, r.line, 'pa:' || r.filer, r.filer, CASE WHEN turn = 1 THEN 'COUNTED' ELSE 'NOT_COUNTED' END, CASE WHEN turn = 1 THEN 'MASTER' ELSE 'DUPLICATE' END,
	CASE WHEN turn > 1 THEN 'another line of this filer, year and cycle stands for the report' END, 0 FROM report r
UNION ALL
SELECT f.kind, f.file, f.line, NULL, f.filer, 'NOT_COUNTED', 'NOTE_ONLY', 'the line has no year', 0
FROM filers f ANTI JOIN rejected USING (file, line) WHERE NOT regexp_full_match(coalesce(f.year, ''), '(19|20)[0-9]{2}');
