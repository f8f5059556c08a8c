-- Rules VOIDED, NEGATIVE, version 1. Source: FEC, reporting of refunds and of corrections by negative entries.
-- A negative refund cancels the refund of the same filer, counterparty and amount; a negative expenditure the expenditure
-- about the same candidate.
CREATE OR REPLACE TEMP TABLE voidable AS
SELECT row_id, cents, row_number() OVER (PARTITION BY cmte, x_id, direction, class, tp, cents ORDER BY day, length(row_id), row_id) AS turn,
	cmte, x_id, direction, class, tp
FROM move ANTI JOIN decision USING (row_id) WHERE class IN ('REFUND', 'SUPPORT', 'OPPOSE', 'ABOUT', 'LOAN_FORGIVEN');
CREATE OR REPLACE TEMP TABLE voided AS
SELECT n.row_id AS back_row, p.row_id AS row_id FROM voidable n JOIN voidable p
	ON n.cmte = p.cmte AND n.x_id = p.x_id AND n.direction = p.direction AND n.class = p.class AND n.tp = p.tp AND n.cents = -p.cents AND n.turn = p.turn
WHERE n.cents < 0;
INSERT INTO decision
SELECT row_id, 'VOIDED', 'cancelled by row ' || back_row, NULL FROM voided
UNION ALL
SELECT back_row, 'VOIDED', 'cancels row ' || row_id, NULL FROM voided;
INSERT INTO decision
SELECT row_id, 'NEGATIVE', 'lowers an expenditure that is not in these files', NULL FROM move ANTI JOIN decision USING (row_id)
WHERE cents < 0 AND class IN ('SUPPORT', 'OPPOSE', 'ABOUT', 'LOAN_FORGIVEN');
