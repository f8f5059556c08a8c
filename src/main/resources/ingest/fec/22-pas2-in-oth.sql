-- Rules PAS2_IN_OTH, version 1. Source: FEC, file descriptions: pas2 is a subset of oth.
-- pas2 is a subset of oth: the pas2 row carries the candidate and represents the pair.
INSERT INTO decision
SELECT row_id, 'PAS2_IN_OTH', 'the same row stands in itpas2, with its candidate', split_part(row_id, '-', 1) FROM move WHERE ends_with(row_id, '-oth');
