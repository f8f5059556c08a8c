-- Federal races: the general election of a seat in its year; primaries only where a row's election code names one with its year.
CREATE OR REPLACE MACRO division(office, state, district) AS CASE
	WHEN office = 'P' THEN 'ocd-division/country:us'
	ELSE 'ocd-division/country:us/' || CASE WHEN state = 'DC' THEN 'district' WHEN state IN ('PR', 'GU', 'VI', 'AS', 'MP') THEN 'territory' ELSE 'state' END
		|| ':' || lower(state) || CASE WHEN office = 'H' AND coalesce(TRY_CAST(district AS INTEGER), 0) > 0 THEN '/cd:' || TRY_CAST(district AS INTEGER) ELSE '' END END;
CREATE OR REPLACE MACRO office_word(office) AS CASE office WHEN 'P' THEN 'president' WHEN 'S' THEN 'us-senate' ELSE 'us-house' END;
CREATE OR REPLACE MACRO office_name(office, state, district) AS CASE office WHEN 'P' THEN 'President' WHEN 'S' THEN 'US Senate, ' || state
	ELSE 'US House, ' || state || CASE WHEN coalesce(TRY_CAST(district AS INTEGER), 0) > 0 THEN '-' || TRY_CAST(district AS INTEGER) ELSE ' at large' END END;
-- Tuesday after the first Monday in November of even years (2 U.S.C. 7; 3 U.S.C. 1).
CREATE OR REPLACE MACRO general_day(year) AS CASE WHEN year % 2 = 0 THEN
	CAST(make_date(year, 11, 2) + CAST((9 - isodow(make_date(year, 11, 2))) % 7 AS INTEGER) AS DATE) END;
CREATE OR REPLACE MACRO race_key(office, state, district, year, type, party, day) AS concat_ws('|', division(office, state, district), office_word(office),
	coalesce(CAST(day AS VARCHAR), CAST(year AS VARCHAR)), type, coalesce(lower(party), '-'), '-');

CREATE OR REPLACE TEMP TABLE seat AS
SELECT 'fec:' || id AS candidate_id, office, CASE WHEN office = 'P' THEN 'US' ELSE state END AS state, CASE WHEN office = 'H' THEN district END AS district,
	election_year AS year, party, incumbency FROM cn
WHERE office IN ('H', 'S', 'P') AND election_year BETWEEN 1976 AND 2100 AND (office = 'P' OR regexp_full_match(state, '[A-Z]{2}'));
-- Which primary a row names, and for whom: P2020 on money for a candidate or for the candidate's committee.
CREATE OR REPLACE TEMP TABLE named_election AS
SELECT row_id, s.*, CAST(right(election, 4) AS INTEGER) AS named_year, left(election, 1) AS letter
FROM graph_money m LEFT JOIN committee_candidate cc ON m.to_label = 'Committee' AND 'fec:' || cc.committee = m.to_id
JOIN seat s ON s.candidate_id = CASE WHEN m.to_label = 'Candidate' THEN m.to_id ELSE 'fec:' || cc.candidate END
WHERE regexp_full_match(election, '[PG][0-9]{4}');

CREATE OR REPLACE TEMP TABLE run AS
SELECT DISTINCT candidate_id, office, state, district, year, CASE WHEN year % 2 = 0 THEN 'general' ELSE 'special-general' END AS type, NULL AS party, incumbency FROM seat
UNION
SELECT DISTINCT candidate_id, office, state, district, named_year, 'general', NULL, incumbency FROM named_election WHERE letter = 'G' AND named_year % 2 = 0 AND named_year >= year
UNION
SELECT DISTINCT candidate_id, office, state, district, named_year, 'primary', party, incumbency FROM named_election WHERE letter = 'P' AND party IS NOT NULL AND named_year >= year;

INSERT INTO graph_race BY NAME
SELECT DISTINCT race_key(office, state, district, year, type, party, CASE WHEN type = 'general' THEN general_day(year) END) AS id,
	office_name(office, state, district) || ', ' || CASE type WHEN 'primary' THEN party || ' primary' WHEN 'general' THEN 'general election' ELSE 'special election' END
		|| ' ' || year AS name,
	office_word(office) AS office, division(office, state, district) AS jurisdiction, type AS election_type, lower(party) AS party,
	CASE WHEN type = 'general' THEN general_day(year) END AS date, year, year + year % 2 AS cycle, NULL AS seat, 'fec' AS source
FROM run;
INSERT INTO graph_candidacy BY NAME
SELECT DISTINCT candidate_id, race_key(office, state, district, year, type, party, CASE WHEN type = 'general' THEN general_day(year) END) AS race_id,
	NULL AS status, CASE incumbency WHEN 'I' THEN true WHEN 'C' THEN false WHEN 'O' THEN false END AS incumbent, 'fec' AS source
FROM run;
UPDATE graph_money SET race_id = n.race_id FROM (
	SELECT row_id, CASE letter WHEN 'G' THEN race_key(office, state, district, named_year, 'general', NULL, general_day(named_year))
		ELSE race_key(office, state, district, named_year, 'primary', party, NULL) END AS race_id FROM named_election
	WHERE named_year >= year AND (letter = 'G' AND named_year % 2 = 0 OR letter = 'P' AND party IS NOT NULL)) n
WHERE graph_money.row_id = n.row_id;
