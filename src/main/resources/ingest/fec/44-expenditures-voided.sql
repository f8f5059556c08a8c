-- Rules VOIDED, NEGATIVE, version 1. Source: FEC, corrections by negative entries.
CREATE OR REPLACE TEMP TABLE ie_void AS
SELECT n.row_id AS back_row, p.row_id AS row_id FROM
	(SELECT *, row_number() OVER (PARTITION BY spe_id, candidate, cand_name, stance, cents ORDER BY day, row_id) AS turn FROM ie ANTI JOIN ie_decision USING (row_id) WHERE cents < 0) n
JOIN (SELECT *, row_number() OVER (PARTITION BY spe_id, candidate, cand_name, stance, cents ORDER BY day, row_id) AS turn FROM ie ANTI JOIN ie_decision USING (row_id) WHERE cents > 0) p
	ON n.spe_id = p.spe_id AND n.candidate IS NOT DISTINCT FROM p.candidate AND n.cand_name IS NOT DISTINCT FROM p.cand_name
	AND n.stance IS NOT DISTINCT FROM p.stance AND n.cents = -p.cents AND n.turn = p.turn;
INSERT INTO ie_decision
SELECT row_id, 'VOIDED', 'cancelled by row ' || back_row, NULL, NULL FROM ie_void UNION ALL
SELECT back_row, 'VOIDED', 'cancels row ' || row_id, NULL, NULL FROM ie_void;
INSERT INTO ie_decision
SELECT row_id, 'NEGATIVE', 'lowers an expenditure that is not in these files', NULL, NULL FROM ie ANTI JOIN ie_decision USING (row_id) WHERE cents < 0;
