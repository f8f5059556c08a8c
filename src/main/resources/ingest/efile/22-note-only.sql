-- Rules NOTE_ONLY, DEBT, UNKNOWN_LINE, version 1. Source: FEC, forms 3, 3P, 3X and 5 with their schedules; 11 CFR 104.11 on debts.
INSERT INTO decision
SELECT row_id, CASE class WHEN 'DEBT' THEN 'DEBT' WHEN 'UNKNOWN' THEN 'UNKNOWN_LINE' ELSE 'NOTE_ONLY' END, CASE class
	WHEN 'DEBT' THEN 'owed, not paid: no money moved' WHEN 'UNKNOWN' THEN 'line ' || record || ' of form ' || form || ' is not one we read'
	ELSE 'the other half of a contribution in kind: nothing was paid' END, NULL, NULL
FROM move ANTI JOIN decision USING (row_id)
WHERE class IN ('DEBT', 'UNKNOWN') OR (class = 'OTHER' AND direction = 'OUT' AND in_kind);
