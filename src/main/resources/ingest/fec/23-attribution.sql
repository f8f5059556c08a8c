-- Rules ATTRIBUTION, version 1. Source: FEC, transaction codes 10J to 32J; 11 CFR 102.17(c) on joint fundraising.
-- 15J and the like name who is behind money that arrived through a joint fundraiser: by their code, with or without memo mark.
INSERT INTO decision
SELECT row_id, 'ATTRIBUTION', 'names a donor behind money that arrives as a transfer from a joint fundraiser', NULL
FROM move ANTI JOIN decision USING (row_id) WHERE class = 'ATTRIBUTION';
