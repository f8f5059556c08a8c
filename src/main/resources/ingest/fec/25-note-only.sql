-- Rules NOTE_ONLY, UNKNOWN_CODE, version 1. Source: FEC, transaction codes.
-- Rows that say something but move no money we can follow.
INSERT INTO decision
SELECT row_id, CASE WHEN class IS NULL THEN 'UNKNOWN_CODE' ELSE 'NOTE_ONLY' END, CASE
	WHEN class IS NULL THEN 'transaction code ' || tp || ' is not known'
	WHEN class = 'NOTE' THEN 'code ' || tp || ' is a note, no transaction between two actors'
	ELSE 'names no candidate' END, NULL
FROM move ANTI JOIN decision USING (row_id)
WHERE class IS NULL OR class = 'NOTE' OR (counterparty = 'TARGET' AND x_label <> 'Candidate');
