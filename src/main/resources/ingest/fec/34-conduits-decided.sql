-- Rules CONDUIT, CONDUIT_REFUND_NO_EDGE, version 1. Source: 11 CFR 110.6; FEC, how to report earmarked contributions.
INSERT INTO decision
SELECT left_id, 'CONDUIT', 'the conduit''s view of a contribution its recipient reports', right_id FROM paired;
-- A conduit's negative row gives money back: it reduces one of its own rows nobody else reports, of equal amount if there
-- is one, else the oldest that is large enough.
CREATE OR REPLACE TABLE conduit_back AS
WITH open AS (
	SELECT row_id, to_id, from_id, conduit, cents, coalesce(day, undated()) AS day FROM move ANTI JOIN decision USING (row_id)
	WHERE class = 'CONDUIT' AND NOT flipped),
choice AS (
	SELECT n.row_id AS back_row, p.row_id AS reduced_row, p.cents <> -n.cents AS other_amount, p.day
	FROM open n JOIN open p USING (to_id, from_id, conduit) WHERE n.cents < 0 AND p.cents >= -n.cents),
first_choice AS (
	SELECT *, row_number() OVER (PARTITION BY back_row ORDER BY other_amount, day, length(reduced_row), reduced_row) AS pick FROM choice)
SELECT back_row, reduced_row FROM (
	SELECT *, row_number() OVER (PARTITION BY reduced_row ORDER BY other_amount, length(back_row), back_row) AS turn
	FROM first_choice WHERE pick = 1) WHERE turn = 1;
INSERT INTO decision
SELECT row_id, 'CONDUIT_REFUND_NO_EDGE', 'a conduit''s refund without a contribution of its own it could reduce', NULL
FROM move ANTI JOIN decision USING (row_id)
WHERE class = 'CONDUIT' AND NOT flipped AND cents < 0 AND row_id NOT IN (SELECT back_row FROM conduit_back);
