-- Source lines by row id: money rows by their locator, other rows by the verdict on them.
WITH wanted AS (SELECT unnest(?::VARCHAR[]) AS row_id),
place AS (
	SELECT row_id, regexp_extract(locator, '^(.*):[0-9]+$', 1) AS file, CAST(regexp_extract(locator, ':([0-9]+)$', 1) AS BIGINT) AS line
	FROM {schema}.graph_money JOIN wanted USING (row_id) WHERE locator IS NOT NULL
	UNION
	SELECT row_id, file, line FROM {schema}.verdict JOIN wanted USING (row_id) WHERE kind NOT IN ('cm', 'cn', 'ccl', 'webk', 'weball'))
SELECT row_id, l.kind, l.file, l.line, l.text, h.text AS header
FROM place JOIN {schema}.line l USING (file, line) LEFT JOIN {schema}.line h ON h.file = l.file AND h.kind = l.kind || '/header'
ORDER BY row_id;
