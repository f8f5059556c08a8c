-- One row by its id: where it stands, what was decided, its text. Other files may use the same id for a master row; money comes first.
SELECT v.kind, v.file, v.line, v.outcome, v.rule, v.reason, v.counted_instead, l.text, h.text AS header
FROM {schema}.verdict v JOIN {schema}.line l ON l.file = v.file AND l.line = v.line AND l.kind = v.kind
LEFT JOIN {schema}.line h ON h.file = v.file AND h.kind = v.kind || '/header'
WHERE v.row_id = ? AND v.kind NOT IN ('cm', 'cn', 'ccl', 'webk', 'weball') LIMIT 1;
