-- Rules CONDUIT, version 1. Source: 11 CFR 110.6 on earmarked contributions; FEC, how to report earmarked contributions.
-- What a conduit passes on is neither its own money nor its own gift. Pairs of its receipts with those its recipients report
-- are sought in 33-conduits-decided.
INSERT INTO decision
SELECT row_id, 'CONDUIT', 'a conduit passing on what givers earmarked: their gifts stand for it', NULL, NULL
FROM move ANTI JOIN decision USING (row_id)
WHERE class = 'CONTRIBUTION' AND direction = 'OUT' AND regexp_matches(words, '(?i)\bearmark') AND cmte IN (SELECT cmte FROM move WHERE class = 'CONDUIT');
CREATE OR REPLACE TABLE candidate_pair AS
WITH open AS (
	SELECT row_id, receiver, cents, day, class = 'EARMARKED' AS receipt, person_last(name) || '|' || coalesce(person_given(name)[1], '') AS donor
	FROM move ANTI JOIN decision USING (row_id) WHERE class IN ('EARMARKED', 'CONDUIT') AND cents > 0)
SELECT c.row_id AS left_id, r.row_id AS right_id, abs(date_diff('day', c.day, r.day)) AS gap
FROM open c JOIN open r USING (receiver, donor, cents) WHERE NOT c.receipt AND r.receipt AND abs(date_diff('day', c.day, r.day)) <= 10;
CREATE OR REPLACE TABLE paired (left_id VARCHAR, right_id VARCHAR);
