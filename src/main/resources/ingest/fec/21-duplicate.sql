-- Rules DUPLICATE, version 1. Source: FEC, file descriptions: SUB_ID is the unique row id.
-- One row id, one row: the first in the files represents it.
INSERT INTO decision
SELECT row_id, 'DUPLICATE', 'the SUB_ID stands on an earlier row', split_part(row_id, '-', 1) FROM move
WHERE copy > 1 AND NOT ends_with(row_id, '-oth');
