-- Rules SELF, version 1. Source: a committee cannot pay itself; 11 CFR 102.5 on separate accounts.
-- Between a committee's own accounts nothing moves.
INSERT INTO decision
SELECT row_id, 'SELF', 'payer and payee are the same committee', NULL FROM move ANTI JOIN decision USING (row_id)
WHERE from_id = to_id AND class <> 'CONDUIT';
