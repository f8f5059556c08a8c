-- The pairs found (rule CONDUIT, 32-conduits); then both sides of transfers within these filings.
INSERT INTO decision SELECT left_id, 'CONDUIT', 'the conduit''s view of a contribution its recipient reports', right_id, NULL FROM paired;
CREATE OR REPLACE TABLE candidate_pair AS
WITH side AS (
	SELECT row_id, direction, in_kind, CASE direction WHEN 'OUT' THEN 'fec:' || cmte ELSE x_id END AS payer, CASE direction WHEN 'OUT' THEN x_id ELSE 'fec:' || cmte END AS payee, cents, day
	FROM move ANTI JOIN decision USING (row_id) WHERE x_label = 'Committee' AND class IN ('TRANSFER', 'CONTRIBUTION') AND cents > 0)
SELECT p.row_id AS left_id, r.row_id AS right_id, abs(date_diff('day', p.day, r.day)) AS gap
FROM side p JOIN side r USING (payer, payee, cents, in_kind) WHERE p.direction = 'OUT' AND r.direction = 'IN' AND abs(date_diff('day', p.day, r.day)) <= 30;
CREATE OR REPLACE TABLE paired (left_id VARCHAR, right_id VARCHAR);
