-- Rules BOTH_SIDES, version 1. Source: FEC, transaction codes 18K, 18G, 24K, 24G: payer and payee each report one transfer.
-- One transfer reported by payer and receiver: candidates for a pair are rows of the same two committees with the same
-- amount at most 30 days apart; in kind only with in kind.
CREATE OR REPLACE TABLE transfer_side AS
SELECT row_id, direction, class = 'IN_KIND' AS in_kind, from_id, to_id, cents, day
FROM move ANTI JOIN decision USING (row_id)
WHERE cents > 0 AND from_label = 'Committee' AND to_label = 'Committee'
	AND tp IN ('24K', '24G', '24Z', '24P', '18K', '18G', '15Z', '15K', '30K', '31K', '32K', '30G', '31G', '32G');
CREATE OR REPLACE TABLE candidate_pair AS
SELECT p.row_id AS left_id, r.row_id AS right_id, abs(date_diff('day', p.day, r.day)) AS gap
FROM transfer_side p JOIN transfer_side r USING (from_id, to_id, cents, in_kind)
WHERE p.direction = 'OUT' AND r.direction = 'IN' AND abs(date_diff('day', p.day, r.day)) <= 30;
CREATE OR REPLACE TABLE paired (left_id VARCHAR, right_id VARCHAR);
