-- Pairs and splits decided (rule BOTH_SIDES, 30-both-sides).
INSERT INTO decision
SELECT receiver_row, 'BOTH_SIDES', CASE WHEN parts = 1 THEN 'the payer reports the same transfer' ELSE 'one of ' || parts || ' parts of a payment the payer reports in one' END,
	payer_row FROM both_sides;
