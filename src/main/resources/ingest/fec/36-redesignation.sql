-- Rules REDESIGNATION, version 1. Source: 11 CFR 110.1(b)(5): a contribution may be redesignated to another election or account.
-- A row below zero and a row above it of one filer, contributor, day and amount, one of which says so: nothing comes or
-- goes. A reattribution to another person (11 CFR 110.1(k)) counts as it stands: given back to the one, given by the other.
CREATE OR REPLACE TEMP TABLE taken_back AS
SELECT DISTINCT cmte, x_id, day, -cents AS size FROM move ANTI JOIN decision USING (row_id)
WHERE class IN ('CONTRIBUTION', 'EARMARKED', 'IN_KIND') AND direction = 'IN' AND cents < 0;
CREATE OR REPLACE TABLE redesignable AS
SELECT row_id, cmte, x_id, day, abs(cents) AS size, cents < 0 AS back, contains(upper(coalesce(memo_text, '')), 'REDESIG') AS says_so,
	row_number() OVER (PARTITION BY cmte, x_id, day, cents ORDER BY NOT contains(upper(coalesce(memo_text, '')), 'REDESIG'), length(row_id), row_id) AS turn
FROM (SELECT m.* FROM move m SEMI JOIN taken_back b ON b.cmte = m.cmte AND b.x_id = m.x_id AND b.day = m.day AND b.size = abs(m.cents)) ANTI JOIN decision USING (row_id)
WHERE class IN ('CONTRIBUTION', 'EARMARKED', 'IN_KIND') AND direction = 'IN' AND cents <> 0;
INSERT INTO decision
SELECT unnest([n.row_id, p.row_id]), 'REDESIGNATION', 'moves a contribution to another election or account of the same committee: nothing comes or goes', NULL
FROM redesignable n JOIN redesignable p USING (cmte, x_id, day, size, turn)
WHERE n.back AND NOT p.back AND (n.says_so OR p.says_so);
