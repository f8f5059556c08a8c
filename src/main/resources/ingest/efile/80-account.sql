-- What became of the records that are no transactions, and the account as the sum of all verdicts.
INSERT INTO verdict (kind, file, line, outcome, rule, reason, cents)
SELECT l.kind, l.file, l.line, 'REJECTED', 'REJECTED', regexp_replace(r.reason, ': .*', ''), 0 FROM rejected r JOIN line l USING (file, line) WHERE NOT contains(l.kind, '/');
INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, cents)
SELECT r.kind, r.file, r.line, CASE WHEN f.line = r.line THEN f.id END, f.filer, CASE WHEN is_committee_id(f.filer) AND (f.line = r.line OR r.record = 'HDR') THEN 'COUNTED' ELSE 'NOT_COUNTED' END,
	CASE WHEN is_committee_id(f.filer) AND (f.line = r.line OR r.record = 'HDR') THEN 'MASTER' ELSE 'NOTE_ONLY' END,
	CASE WHEN is_committee_id(f.filer) AND (f.line = r.line OR r.record = 'HDR') THEN NULL WHEN f.line = r.line THEN 'a form that reports no money'
		WHEN r.record = 'HDR' THEN CASE WHEN f.file IS NULL THEN 'no form record that could be read follows it' ELSE 'of a form that reports no money' END
		WHEN r.record IS NULL THEN 'an empty line' WHEN r.record = '[BEGINTEXT]' THEN 'free text: only its place is kept'
		WHEN r.record = 'TEXT' THEN 'a note to a transaction or to the form' WHEN starts_with(r.record, 'SC') THEN 'the terms and balance of a loan: the money stands on the line of loans received'
		WHEN starts_with(r.record, 'H') THEN 'shares of federal and non-federal accounts: closing against the report''s totals covers them'
		ELSE 'a record that says nothing of money between two actors' END, 0
FROM efile_read r LEFT JOIN filing f USING (file) WHERE NOT coalesce(is_item(r.record), false) AND (r.file, r.line) NOT IN (SELECT (file, line) FROM rejected);
DELETE FROM graph_account;
INSERT INTO graph_account
SELECT file, outcome, rule, reason, count(*), coalesce(sum(cents), 0) FROM verdict GROUP BY file, outcome, rule, reason ORDER BY ALL;
DELETE FROM note WHERE contains(text, 'covers days after');
INSERT INTO note SELECT 'the report in ' || file || ' says it covers days after it was made: taken to end on ' || through FROM filing WHERE ahead AND form IN ('F3', 'F3X', 'F3P') ORDER BY file;
