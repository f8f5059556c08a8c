-- One row by its id: where it stands, what was decided, its text. Other files may use the same id for a master row; money comes first.
-- A line that holds several transactions has one verdict; the others speak for themselves.
WITH wanted AS (SELECT ?::VARCHAR AS row_id),
said AS (
	SELECT v.kind, v.file, v.line, v.outcome, v.rule, v.reason, v.counted_instead FROM {schema}.verdict v JOIN wanted USING (row_id)
	WHERE v.kind NOT IN ('cm', 'cn', 'ccl', 'webk', 'weball')),
own AS (
	SELECT regexp_extract(locator, '^(.*):[0-9]+$', 1) AS file, CAST(regexp_extract(locator, ':([0-9]+)$', 1) AS BIGINT) AS line,
		CASE edge_type WHEN 'NOT_COUNTED' THEN 'NOT_COUNTED' ELSE 'COUNTED' END AS outcome, coalesce(rule, edge_type) AS rule, reason, counted_instead
	FROM {schema}.graph_money JOIN wanted USING (row_id) WHERE locator IS NOT NULL AND NOT EXISTS (SELECT 1 FROM said)),
found AS (
	SELECT * FROM said
	UNION ALL
	SELECT l.kind, o.file, o.line, o.outcome, o.rule, o.reason, o.counted_instead FROM own o JOIN {schema}.line l USING (file, line) WHERE NOT contains(l.kind, '/'))
SELECT v.kind, v.file, v.line, v.outcome, v.rule, v.reason, v.counted_instead, l.text, h.text AS header
FROM found v JOIN {schema}.line l ON l.file = v.file AND l.line = v.line AND l.kind = v.kind
LEFT JOIN {schema}.line h ON h.file = v.file AND h.kind = v.kind || '/header' LIMIT 1;
