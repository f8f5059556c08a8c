-- Rules SPENT_SUPPORTING, SPENT_OPPOSING, NEGATIVE, version 1. Source: Philadelphia Code 20-1001; the city's files say neither candidate nor stance.
-- Spending is for or against somebody only where our own file of stances says so and names its source.
INSERT INTO rejected
SELECT file, line, CASE WHEN named_by IS NULL OR url IS NULL THEN 'a stance needs a source and its address' WHEN slug(filer) IS NULL OR candidate IS NULL
	THEN 'FilerName or Candidate is empty' WHEN stance NOT IN ('SUPPORT', 'OPPOSE') OR stance IS NULL THEN 'Stance is neither SUPPORT nor OPPOSE' ELSE 'From or To is no possible day' END, NULL
FROM stances WHERE named_by IS NULL OR url IS NULL OR slug(filer) IS NULL OR candidate IS NULL OR stance IS NULL OR stance NOT IN ('SUPPORT', 'OPPOSE')
	OR (since IS NOT NULL AND us_day(since) IS NULL) OR (until IS NOT NULL AND us_day(until) IS NULL);
CREATE OR REPLACE TABLE stance AS
SELECT *, 'phl:' || slug(filer) AS filer_id, us_day(since) AS first_day, us_day(until) AS last_day, normal_name(entity) AS payee, CASE WHEN starts_with(candidate, 'phl:') THEN candidate ELSE 'phl:' || slug(candidate) END AS candidate_id
FROM stances ANTI JOIN rejected USING (file, line);
CREATE OR REPLACE TABLE taken AS
SELECT DISTINCT ON (i.row_id) i.row_id, s.candidate_id, s.stance, s.named_by, s.url, coalesce(s.certainty, 'C') AS certainty
FROM item i ANTI JOIN decision USING (row_id) JOIN stance s ON s.filer_id = i.filer_id
	AND (s.payee IS NULL OR s.payee = i.entity_name)
	AND (s.first_day IS NULL OR i.day >= s.first_day) AND (s.last_day IS NULL OR i.day <= s.last_day)
WHERE i.class = 'EXPENDITURE' ORDER BY i.row_id, s.payee IS NULL, s.file, s.line;
INSERT INTO decision
SELECT row_id, 'NEGATIVE', 'lowers an expenditure that is not named', NULL, NULL FROM taken JOIN item USING (row_id) WHERE cents < 0;
INSERT INTO verdict (kind, file, line, row_id, outcome, rule, reason, cents)
SELECT kind, file, line, candidate_id, 'COUNTED', 'STANCE', 'says which spending was for or against whom', 0 FROM stance;
