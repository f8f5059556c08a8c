-- Rules MASTER, NOTE_ONLY, version 1. Source: City of Philadelphia, tables from 2019 (filer_candidate_name, candidate_office); lists of campaigns people made by hand.
-- Who is whose committee. A committee the city holds to be unaffiliated is nobody's.
CREATE OR REPLACE MACRO plain_person(name) AS CASE WHEN contains(name, ',') THEN trim(split_part(name, ',', 2)) || ' ' || trim(split_part(name, ',', 1)) ELSE name END;
CREATE OR REPLACE MACRO office_of(office) AS CASE WHEN starts_with(slug(office), 'council') OR starts_with(slug(office), 'city-council') THEN 'city-council' ELSE slug(office) END;
CREATE OR REPLACE MACRO party_of(party) AS CASE upper(left(party, 3)) WHEN 'DEM' THEN 'DEM' WHEN 'REP' THEN 'REP' ELSE nullif(upper(party), '') END;
CREATE OR REPLACE TABLE running AS
SELECT plain_person(candidate) AS name, filer AS committee, office, party, district, TRY_CAST(year AS INTEGER) AS year, city_day(election_day) AS election_day, lower(election_type) AS election_type, false AS incumbent,
	file, line FROM city_item WHERE slug(candidate) IS NOT NULL AND lower(coalesce(unaffiliated, 'false')) NOT IN ('true', 't', '1', 'yes')
UNION ALL
SELECT candidate, committee, office, party, NULL, TRY_CAST(year AS INTEGER), NULL, NULL, incumbent = 'Yes', file, line FROM campaigns WHERE slug(candidate) IS NOT NULL AND slug(committee) IS NOT NULL
UNION ALL
SELECT candidate, committee, office, party, NULL, NULL, NULL, NULL, incumbent = 'Yes', file, line FROM candidate_status WHERE slug(candidate) IS NOT NULL AND slug(committee) IS NOT NULL;
INSERT INTO graph_candidate BY NAME
SELECT 'phl:' || slug(name) AS id, arg_min(name, (file, line)) AS name, party_of(arg_min(party, (file, line))) AS party, office_of(arg_min(office, (file, line))) AS office, 'PA' AS state,
	arg_min(district, (file, line)) AS district, CASE WHEN bool_or(incumbent) THEN 'I' END AS incumbency, max(year + year % 2)::INTEGER AS cycle, false AS stub, 'phl' AS source
FROM running GROUP BY slug(name);
INSERT INTO graph_committee BY NAME
SELECT 'phl:' || filer_slug AS id, arg_min(filer, (file, line)) AS name, 'PA' AS state, false AS stub,
	CASE WHEN 'phl:' || filer_slug IN (SELECT filer_id FROM city_balance WHERE opening_cents IS NOT NULL AND NOT replaced) THEN 'SUMMARY' ELSE 'UNKNOWN' END AS balance_basis, 'phl' AS source
FROM (SELECT filer_slug, filer, file, line FROM city_item UNION ALL SELECT slug(filer), filer, file, line FROM city_balance UNION ALL SELECT slug(committee), committee, file, line FROM running)
WHERE 'phl:' || filer_slug NOT IN (SELECT id FROM graph_committee WHERE NOT stub) GROUP BY filer_slug;
INSERT INTO graph_committee BY NAME
SELECT x_id AS id, arg_min(entity, (file, line)) AS name, 'PA' AS state, true AS stub, 'UNKNOWN' AS balance_basis, 'phl' AS source FROM city_ended
WHERE place = 'EDGE' AND x_label = 'Committee' AND x_id NOT IN (SELECT id FROM graph_committee) GROUP BY x_id;
-- A list without a year stands for the latest cycle the others name; an edge without a cycle cannot be written.
INSERT INTO graph_authorization
SELECT DISTINCT 'phl:' || slug(committee), 'phl:' || slug(name), 'AUTHORIZED', cycle, 'phl'
FROM (SELECT *, coalesce(year + year % 2, (SELECT max(year + year % 2) FROM running))::INTEGER AS cycle FROM running) WHERE cycle IS NOT NULL;
-- A race where a report names office, day and kind of the election, and a primary its party.
CREATE OR REPLACE TABLE city_race AS
SELECT DISTINCT 'phl:' || slug(name) AS candidate_id, office_of(office) AS office, election_day, election_type, CASE election_type WHEN 'primary' THEN lower(party_of(party)) END AS party,
	CASE WHEN office_of(office) = 'city-council' THEN coalesce(nullif(lower(district), ''), '-') ELSE '-' END AS seat,
	concat_ws('|', 'ocd-division/country:us/state:pa/place:philadelphia', office, election_day, election_type, coalesce(party, '-'), seat) AS id
FROM (SELECT * REPLACE (office_of(office) AS office, CASE election_type WHEN 'primary' THEN lower(party_of(party)) END AS party), CASE WHEN office_of(office) = 'city-council' THEN coalesce(nullif(lower(district), ''), '-') ELSE '-' END AS seat FROM running)
WHERE office IS NOT NULL AND election_day IS NOT NULL AND election_type IN ('primary', 'general') AND (election_type = 'general' OR party IS NOT NULL);
INSERT INTO graph_race BY NAME
SELECT id, any_value('Philadelphia ' || replace(office, '-', ' ') || ', ' || coalesce(upper(party) || ' ', '') || election_type || ' ' || year(election_day)) AS name, any_value(office) AS office,
	'ocd-division/country:us/state:pa/place:philadelphia' AS jurisdiction, any_value(election_type) AS election_type, any_value(party) AS party, any_value(election_day) AS date,
	any_value(year(election_day))::INTEGER AS year, any_value(year(election_day) + year(election_day) % 2)::INTEGER AS cycle, any_value(nullif(seat, '-')) AS seat, 'phl' AS source
FROM city_race GROUP BY id;
INSERT INTO graph_candidacy SELECT DISTINCT candidate_id, id, NULL, NULL, 'phl' FROM city_race;
INSERT INTO graph_donor BY NAME
SELECT x_id AS id, min(x_kind) AS kind, coalesce(arg_min(entity, (file, line)), 'Undisclosed') AS name, arg_min(city, (file, line)) AS city, arg_min(upper(state), (file, line)) AS state,
	arg_min(zip5(zip), (file, line)) AS zip5, 'phl' AS source
FROM city_ended WHERE place = 'EDGE' AND x_label = 'Donor' AND x_id NOT IN (SELECT id FROM graph_donor) GROUP BY x_id;
INSERT INTO graph_filing BY NAME
SELECT 'phl:report-' || report AS id, arg_min(filer_id, (file, line)) AS filer_id, 'city report' AS form, 'cycle ' || arg_min(cycle, (file, line)) AS report_type, min(city_day(since)) AS covers_from,
	max(city_day(until)) AS covers_to, 'phl' AS source FROM city_item WHERE report IS NOT NULL GROUP BY report;
INSERT INTO verdict (kind, file, line, row_id, outcome, rule, reason, cents)
SELECT kind, file, line, CASE WHEN named THEN 'phl:' || slug(candidate) END, CASE WHEN named THEN 'COUNTED' ELSE 'NOT_COUNTED' END, CASE WHEN named THEN 'MASTER' ELSE 'NOTE_ONLY' END,
	CASE WHEN NOT named THEN 'names no candidate or no committee' END, 0
FROM (SELECT kind, file, line, candidate, slug(candidate) IS NOT NULL AND slug(committee) IS NOT NULL AS named FROM campaigns
	UNION ALL SELECT kind, file, line, candidate, slug(candidate) IS NOT NULL AND slug(committee) IS NOT NULL FROM candidate_status)
UNION ALL
SELECT kind, file, line, NULL, 'NOT_COUNTED', 'NOTE_ONLY', 'another spelling of a committee''s name: no identity is decided by it', 0 FROM committee_names;
