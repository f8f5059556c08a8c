-- Between a committee's own accounts nothing moves.
INSERT INTO decision
SELECT row_id, 'SELF', 'payer and payee are the same committee', NULL FROM move ANTI JOIN decision USING (row_id)
WHERE from_id = to_id AND class <> 'CONDUIT';
