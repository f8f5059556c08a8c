-- Rules SELF, version 1. Source: a committee cannot pay itself; 11 CFR 102.5 on separate accounts.
INSERT INTO decision
SELECT row_id, 'SELF', 'payer and payee are the same committee', NULL, NULL FROM move ANTI JOIN decision USING (row_id)
WHERE x_id = 'fec:' || cmte OR receiver = conduit_committee;
