-- Nodes: masters first, then stand-ins for whoever is only named.
-- Donors of money edges; those of ledger rows alone stand on none.
CREATE OR REPLACE TEMP TABLE ledger_donor AS
SELECT DISTINCT x_id AS id FROM edge WHERE rule IS NULL AND edge_type = 'LEDGER' AND x_label = 'Donor';
CREATE OR REPLACE TEMP TABLE no_donor AS
SELECT id FROM ledger_donor ANTI JOIN (SELECT from_id AS id FROM graph_money SEMI JOIN ledger_donor l ON l.id = from_id
	UNION ALL SELECT to_id FROM graph_money SEMI JOIN ledger_donor l ON l.id = to_id) USING (id);
-- A donor's first row tells who it is, field by field the first that says something. As a rule one row says it all.
CREATE OR REPLACE TEMP TABLE first_row AS
SELECT x_id AS id, CASE WHEN count(*) = count(ordinal) THEN min(ordinal) END AS ordinal FROM tx
WHERE x_label = 'Donor' AND x_id NOT IN (SELECT id FROM no_donor) GROUP BY x_id;
INSERT INTO graph_donor BY NAME
SELECT f.id, donor_kind AS kind, name, city, state, zip5, 'fec' AS source FROM first_row f JOIN tx t ON t.ordinal = f.ordinal
WHERE name IS NOT NULL AND city IS NOT NULL AND state IS NOT NULL AND zip5 IS NOT NULL;
INSERT INTO graph_donor BY NAME
SELECT id, arg_min(kind, o) AS kind, coalesce(arg_min(name, o), 'Undisclosed') AS name, arg_min(city, o) AS city, arg_min(state, o) AS state,
	arg_min(zip5, o) AS zip5, 'fec' AS source
FROM (SELECT x_id AS id, donor_kind AS kind, name, city, state, zip5, (length(row_id), row_id) AS o FROM tx
	WHERE x_label = 'Donor' AND x_id IN (SELECT id FROM first_row ANTI JOIN graph_donor USING (id)))
GROUP BY id;

CREATE OR REPLACE TEMP TABLE named_committee AS
SELECT id, coalesce(min(name) FILTER (name IS NOT NULL), substr(id, 5)) AS name FROM (
	SELECT from_id AS id, NULL AS name FROM graph_money WHERE from_label = 'Committee'
	UNION SELECT to_id, NULL FROM graph_money WHERE to_label = 'Committee'
	UNION SELECT conduit_id, NULL FROM graph_money WHERE conduit_id IS NOT NULL
	UNION SELECT committee_id, NULL FROM graph_ledger
	UNION SELECT 'fec:' || committee, NULL FROM own_committee
	UNION SELECT x_id, name FROM tx WHERE x_label = 'Committee'
	UNION SELECT 'fec:' || spe_id, spe_nam FROM ie)
WHERE id IS NOT NULL GROUP BY id;
INSERT INTO graph_committee BY NAME
SELECT 'fec:' || id AS id, coalesce(name, id) AS name, type, designation, party, treasurer, city, state, connected_organization, organization_type, false AS stub,
	CASE WHEN id IN (SELECT member FROM web_member) THEN 'SUMMARY' ELSE 'UNKNOWN' END AS balance_basis, 'fec' AS source FROM cm
UNION ALL BY NAME
SELECT id, name, true AS stub, CASE WHEN substr(id, 5) IN (SELECT member FROM web_member) THEN 'SUMMARY' ELSE 'UNKNOWN' END AS balance_basis, 'fec' AS source
FROM named_committee WHERE id NOT IN (SELECT 'fec:' || id FROM cm);

INSERT INTO graph_candidate BY NAME
SELECT 'fec:' || id AS id, coalesce(name, id) AS name, party, office, state, district, incumbency, status, (SELECT cycle FROM setting) AS cycle,
	false AS stub, 'fec' AS source FROM cn
UNION ALL BY NAME
SELECT id, coalesce(min(name), substr(id, 5)) AS name, coalesce(min(office), CASE WHEN is_candidate_id(substr(id, 5)) THEN substr(id, 5, 1) END) AS office,
	min(state) AS state, (SELECT cycle FROM setting) AS cycle, true AS stub, 'fec' AS source
FROM (
	SELECT from_id AS id, NULL AS name, NULL AS office, NULL AS state FROM graph_money WHERE from_label = 'Candidate'
	UNION SELECT to_id, NULL, NULL, NULL FROM graph_money WHERE to_label = 'Candidate'
	UNION SELECT 'fec:' || candidate, NULL, NULL, NULL FROM own_committee
	UNION SELECT ie_target(candidate, cand_name, can_office, can_office_state), cand_name, can_office, can_office_state FROM ie)
WHERE id NOT IN (SELECT 'fec:' || id FROM cn) GROUP BY id;

INSERT INTO graph_authorization
SELECT 'fec:' || committee, 'fec:' || candidate, designation, cycle, 'fec' FROM own_committee;

INSERT INTO graph_filing BY NAME
SELECT id, arg_min(filer, (file, line)) AS filer_id, arg_min(report_type, (file, report_line)) AS report_type, min(received) AS received_on,
	CASE WHEN starts_with(id, 'fec:img-') THEN 'https://docquery.fec.gov/cgi-bin/fecimg/?' || substr(id, 9)
		ELSE 'https://docquery.fec.gov/cgi-bin/forms/' || substr(arg_min(filer, (file, line)), 5) || '/' || substr(id, 5) || '/' END AS url, 'fec' AS source
FROM (
	SELECT id, file, 'fec:' || arg_min(filer, line) AS filer, min(line) AS line, arg_min(report_type, line) AS report_type,
		min(line) FILTER (report_type IS NOT NULL) AS report_line, min(received) AS received
	FROM (
		SELECT filing_of(file_num, image) AS id, cmte AS filer, report_type, imaged AS received, file, line FROM tx
		UNION ALL
		SELECT filing_of(file_num, image), cmte, NULL, image_day(image), file, line FROM op
		UNION ALL
		SELECT filing_of(file_num, image_num), spe_id, NULL, image_day(image_num), file, line FROM ie)
	WHERE id IS NOT NULL GROUP BY id, file)
GROUP BY id;
