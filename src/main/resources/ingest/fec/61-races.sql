-- Federal races: the general election of a seat in its year; primaries only where a row's election code names one with its year.
CREATE OR REPLACE TEMP TABLE named_election AS
SELECT s.*, e.named_year, e.letter FROM (
	SELECT DISTINCT CASE WHEN m.to_label = 'Candidate' THEN m.to_id ELSE 'fec:' || cc.candidate END AS candidate_id, election
	FROM graph_money m LEFT JOIN committee_candidate cc ON m.to_label = 'Committee' AND 'fec:' || cc.committee = m.to_id WHERE race_id IS NOT NULL)
JOIN election_race e USING (candidate_id, election) JOIN seat s USING (candidate_id);

CREATE OR REPLACE TEMP TABLE run AS
SELECT DISTINCT candidate_id, office, state, district, year, CASE WHEN year % 2 = 0 THEN 'general' ELSE 'special-general' END AS type, NULL AS party, incumbency FROM seat
UNION
SELECT DISTINCT candidate_id, office, state, district, named_year, 'general', NULL, incumbency FROM named_election WHERE letter = 'G'
UNION
SELECT DISTINCT candidate_id, office, state, district, named_year, 'primary', party, incumbency FROM named_election WHERE letter = 'P';

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
