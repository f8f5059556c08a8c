-- Rules UNRESOLVED_TARGET, NO_STANCE, NEGATIVE, version 1. Source: 52 U.S.C. 30101(17): an expenditure expressly for or against a clearly identified candidate.
INSERT INTO decision
SELECT row_id, CASE WHEN NOT is_candidate_id(candidate) THEN 'UNRESOLVED_TARGET' WHEN stance IS NULL AND class = 'EXPENDITURE' THEN 'NO_STANCE' ELSE 'NEGATIVE' END,
	CASE WHEN NOT is_candidate_id(candidate) THEN 'names no candidate id' WHEN stance IS NULL AND class = 'EXPENDITURE' THEN 'says neither support nor oppose'
		ELSE 'lowers an expenditure that is not named' END, NULL, NULL
FROM move ANTI JOIN decision USING (row_id)
WHERE counterparty = 'TARGET' AND (NOT is_candidate_id(candidate) OR (stance IS NULL AND class = 'EXPENDITURE') OR cents < 0);
