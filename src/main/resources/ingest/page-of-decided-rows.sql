-- A page of rows with what was decided on them, after a place, in the order of file and line. A master row that could not
-- be read may hold a street address in any place: its text stays in the evidence.
SELECT v.row_id, v.file, v.line, v.outcome, v.rule, v.reason, v.counted_instead, v.kind, d.source, h.text AS header,
	CASE WHEN v.outcome = 'REJECTED' AND v.kind IN ('cm', 'cn') THEN NULL ELSE l.text END AS text
FROM {schema}.verdict v JOIN {schema}.line l ON l.file = v.file AND l.line = v.line AND l.kind = v.kind
LEFT JOIN {schema}.line h ON h.file = v.file AND h.kind = v.kind || '/header'
JOIN main.data_set d ON d.schema_name = '{schema}'
WHERE (?::VARCHAR IS NULL OR v.file = ?) AND (?::VARCHAR IS NULL OR v.outcome = ?) AND (?::VARCHAR IS NULL OR v.rule = ?)
	AND (?::VARCHAR IS NULL OR v.committee = ?) AND (v.file > ? OR (v.file = ? AND v.line > ?))
ORDER BY v.file, v.line LIMIT ?;
