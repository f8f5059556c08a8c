-- Rules MEMO, version 1. Source: FEC, file descriptions: MEMO_CD X is not in the filer's totals.
-- A memo item is not in the filer's totals.
INSERT INTO decision
SELECT row_id, 'MEMO', 'memo item: the filer leaves it out of its totals', NULL FROM move ANTI JOIN decision USING (row_id) WHERE memo;
