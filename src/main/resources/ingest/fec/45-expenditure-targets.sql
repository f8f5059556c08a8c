-- Rules UNRESOLVED_TARGET, NO_STANCE, version 1. Source: 52 U.S.C. 30101(17): an expenditure expressly for or against a clearly identified candidate.
INSERT INTO ie_decision
SELECT row_id, 'UNRESOLVED_TARGET', 'names no candidate id, and name, office and state match no single candidate', NULL, NULL
FROM ie ANTI JOIN ie_decision USING (row_id) WHERE candidate IS NULL;
INSERT INTO ie_decision
SELECT row_id, 'NO_STANCE', 'says neither support nor oppose', NULL, NULL FROM ie ANTI JOIN ie_decision USING (row_id) WHERE stance IS NULL;

