-- Rules CONDUIT_NO_RECIPIENT, version 1. Source: 11 CFR 110.6 on earmarked contributions.
-- Earmarks: the recipient's earmarked receipt counts; the conduit's row is evidence of it.
INSERT INTO decision
SELECT row_id, 'CONDUIT', 'money on its way into a conduit; the row of the recipient or of the conduit that passes it on counts', NULL
FROM move ANTI JOIN decision USING (row_id) WHERE class = 'CONDUIT' AND direction = 'IN';
INSERT INTO decision
SELECT row_id, 'CONDUIT_NO_RECIPIENT', 'the conduit names no recipient', NULL
FROM move ANTI JOIN decision USING (row_id) WHERE class = 'CONDUIT' AND NOT is_committee_id(other_id);
CREATE OR REPLACE TABLE candidate_pair AS
WITH open AS (
	SELECT row_id, to_id, cents, day, class = 'EARMARKED' OR flipped AS receipt,
		person_last(name) || '|' || coalesce(person_given(name)[1], '') AS donor
	FROM move ANTI JOIN decision USING (row_id) WHERE class IN ('EARMARKED', 'CONDUIT') AND cents > 0)
SELECT c.row_id AS left_id, r.row_id AS right_id, abs(date_diff('day', c.day, r.day)) AS gap
FROM open c JOIN open r USING (to_id, donor, cents)
WHERE NOT c.receipt AND r.receipt AND abs(date_diff('day', c.day, r.day)) <= 10;
CREATE OR REPLACE TABLE paired (left_id VARCHAR, right_id VARCHAR);
