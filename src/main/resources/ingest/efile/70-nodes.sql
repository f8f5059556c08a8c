-- Nodes: filers as their forms name them, then stand-ins for whoever is only named.
DELETE FROM graph_donor;
DELETE FROM graph_committee;
DELETE FROM graph_candidate;
DELETE FROM graph_filing;
INSERT INTO graph_donor BY NAME
SELECT x_id AS id, min(x_kind) AS kind, coalesce(arg_min(name, (row_id)), 'Undisclosed') AS name, arg_min(city, row_id) AS city, arg_min(state, row_id) AS state,
	arg_min(zip5(zip), row_id) AS zip5, 'fec' AS source
FROM edge WHERE place = 'EDGE' AND x_label = 'Donor' GROUP BY x_id;
INSERT INTO graph_committee BY NAME
SELECT 'fec:' || filer AS id, coalesce(arg_max(filer_name, (known, number)) FILTER (filer_name IS NOT NULL), filer) AS name, arg_max(city, (known, number)) AS city, arg_max(state, (known, number)) AS state,
	max(CASE form WHEN 'F5' THEN 'I' END) AS type, false AS stub, CASE WHEN filer IN (SELECT filer FROM report) THEN 'SUMMARY' ELSE 'UNKNOWN' END AS balance_basis, 'fec' AS source
FROM filing WHERE is_committee_id(filer) GROUP BY filer;
INSERT INTO graph_committee BY NAME
SELECT id, coalesce(min(name), substr(id, 5)) AS name, true AS stub, 'UNKNOWN' AS balance_basis, 'fec' AS source
FROM (SELECT x_id AS id, CASE WHEN committee IS NULL THEN name ELSE coalesce(committee_name, name) END AS name FROM edge WHERE place = 'EDGE' AND x_label = 'Committee'
	UNION SELECT 'fec:' || receiver, NULL FROM edge WHERE place = 'EDGE' UNION SELECT 'fec:' || conduit_committee, NULL FROM edge WHERE place = 'EDGE' AND conduit_committee IS NOT NULL)
WHERE id NOT IN (SELECT id FROM graph_committee) GROUP BY id;
INSERT INTO graph_candidate BY NAME
SELECT x_id AS id, coalesce(arg_max(coalesce(cand_name, name), row_id), substr(x_id, 5)) AS name, coalesce(min(cand_office), CASE WHEN is_candidate_id(substr(x_id, 5)) THEN substr(x_id, 5, 1) END) AS office,
	min(cand_state) AS state, max(year(day) + year(day) % 2)::INTEGER AS cycle, true AS stub, 'fec' AS source
FROM edge WHERE place = 'EDGE' AND x_label = 'Candidate' GROUP BY x_id;
INSERT INTO graph_filing BY NAME
SELECT DISTINCT ON (id) id, 'fec:' || filer AS filer_id, form || coalesce(letter, '') AS form, report AS report_type, since AS covers_from, through AS covers_to, known AS received_on,
	'fec:' || amends AS amends, CASE WHEN number IS NOT NULL THEN 'https://docquery.fec.gov/cgi-bin/forms/' || filer || '/' || number || '/' END AS url, 'fec' AS source
FROM filing WHERE is_committee_id(filer) ORDER BY id, file;
