-- What every mapped source ends with: rows nobody could read, verdicts on rows that became money, and the account as their sum.
INSERT INTO rejected SELECT file, line, flaw, text FROM line WHERE flaw IS NOT NULL AND NOT contains(kind, '/');
UPDATE rejected SET text = l.text FROM line l WHERE rejected.text IS NULL AND l.file = rejected.file AND l.line = rejected.line AND NOT contains(l.kind, '/');
INSERT INTO verdict (kind, file, line, outcome, rule, reason, cents)
SELECT l.kind, l.file, l.line, 'REJECTED', 'REJECTED', min(regexp_replace(r.reason, ': .*', '')), 0
FROM rejected r JOIN line l USING (file, line) WHERE NOT contains(l.kind, '/') GROUP BY l.kind, l.file, l.line;
-- A line that holds several transactions has one verdict: that of the first that counts, else of the first; the cents of all.
INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, counted_instead, cents)
SELECT kind, file, line, row_id, committee, outcome, rule, reason, counted_instead, cents FROM (
	SELECT l.kind, l.file, l.line, m.row_id,
		substr(CASE WHEN m.to_label = 'Committee' THEN m.to_id ELSE m.from_id END, strpos(CASE WHEN m.to_label = 'Committee' THEN m.to_id ELSE m.from_id END, ':') + 1) AS committee,
		CASE m.edge_type WHEN 'NOT_COUNTED' THEN 'NOT_COUNTED' ELSE 'COUNTED' END AS outcome, coalesce(m.rule, m.edge_type) AS rule, m.reason, m.counted_instead,
		(sum(m.cents) OVER (PARTITION BY l.kind, l.file, l.line))::BIGINT AS cents,
		row_number() OVER (PARTITION BY l.kind, l.file, l.line ORDER BY m.edge_type = 'NOT_COUNTED', m.row_id) AS turn
	FROM graph_money m JOIN line l ON m.locator = l.file || ':' || l.line WHERE NOT contains(l.kind, '/')) WHERE turn = 1;
INSERT INTO graph_account
SELECT file, outcome, rule, reason, count(*), coalesce(sum(cents), 0) FROM verdict GROUP BY file, outcome, rule, reason ORDER BY ALL;
