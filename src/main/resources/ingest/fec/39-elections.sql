-- Which race a row names by its election code: P2020 on money for a candidate or for the candidate's committee is the primary of the
-- candidate's seat in 2020.
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

CREATE OR REPLACE TABLE seat AS
SELECT 'fec:' || id AS candidate_id, office, CASE WHEN office = 'P' THEN 'US' ELSE state END AS state, CASE WHEN office = 'H' THEN district END AS district,
	election_year AS year, party, incumbency FROM cn
WHERE office IN ('H', 'S', 'P') AND election_year BETWEEN 1976 AND 2100 AND (office = 'P' OR regexp_full_match(state, '[A-Z]{2}'));
CREATE OR REPLACE TABLE election_race AS
SELECT candidate_id, election, letter, named_year, CASE letter WHEN 'G' THEN race_key(office, state, district, named_year, 'general', NULL, general_day(named_year))
	ELSE race_key(office, state, district, named_year, 'primary', party, NULL) END AS race_id
FROM seat, (SELECT election, CAST(right(election, 4) AS INTEGER) AS named_year, left(election, 1) AS letter
	FROM (SELECT DISTINCT pgi AS election FROM tx UNION SELECT DISTINCT ele_type FROM ie_read) WHERE regexp_full_match(election, '[PG][0-9]{4}'))
WHERE named_year >= year AND (letter = 'G' AND named_year % 2 = 0 OR letter = 'P' AND party IS NOT NULL);
