-- Rules DEBT, UNKNOWN_TYPE, version 1. Source: 25 P.S. 3246: unpaid debts are listed, not paid; sections IA to ID, IIF and IIG are the parts of the report.
INSERT INTO decision
SELECT row_id, CASE class WHEN 'DEBT' THEN 'DEBT' ELSE 'UNKNOWN_TYPE' END, CASE class WHEN 'DEBT' THEN 'owed, not paid: no money moved' ELSE 'the section is not known' END, NULL, NULL
FROM item ANTI JOIN decision USING (row_id) WHERE class = 'DEBT' OR class IS NULL;
