-- A memo item is not in the filer's totals.
INSERT INTO decision
SELECT row_id, 'MEMO', 'memo item: the filer leaves it out of its totals', NULL FROM move ANTI JOIN decision USING (row_id) WHERE memo;
