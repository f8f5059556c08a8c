-- Rules DEBT, NOTE_ONLY, UNKNOWN_TYPE, version 1. Source: 25 P.S. 3246: Schedule IV lists what is owed, not what was paid.
INSERT INTO decision
SELECT row_id, CASE class WHEN 'DEBT' THEN 'DEBT' WHEN 'STATEMENT' THEN 'NOTE_ONLY' ELSE 'UNKNOWN_TYPE' END,
	CASE class WHEN 'DEBT' THEN 'owed, not paid: no money moved' WHEN 'STATEMENT' THEN 'a statement that no report is due, no transaction'
		ELSE 'the document type is not known' END, NULL, NULL
FROM item ANTI JOIN decision USING (row_id) WHERE class IN ('DEBT', 'STATEMENT') OR class IS NULL;
