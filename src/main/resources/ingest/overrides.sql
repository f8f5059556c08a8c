-- Puts a data set's rows as people decided them, over what the rules say; first puts back what the rules said.
-- Rules OVERRIDE, version 1. Source: a person's decision, kept with its reason in the evidence.
CREATE TABLE IF NOT EXISTS overridden_money AS SELECT * FROM graph_money LIMIT 0;
CREATE TABLE IF NOT EXISTS overridden_verdict AS SELECT * FROM verdict LIMIT 0;
DELETE FROM graph_money WHERE row_id IN (SELECT row_id FROM overridden_money);
INSERT INTO graph_money BY NAME SELECT * FROM overridden_money;
DELETE FROM verdict WHERE row_id IN (SELECT row_id FROM overridden_verdict);
INSERT INTO verdict BY NAME SELECT * FROM overridden_verdict;
DELETE FROM overridden_money;
DELETE FROM overridden_verdict;

CREATE OR REPLACE TEMP TABLE decided_by_hand AS
SELECT row_id, arg_max(counts, n) AS counts, arg_max(reason, n) AS reason, CAST(arg_max(decided_at, n) AS DATE) AS day
FROM (SELECT *, row_number() OVER (ORDER BY decided_at, rowid) AS n FROM main.row_override WHERE scope = '{scope}')
GROUP BY row_id HAVING arg_max(counts IS NULL, n) = false;
INSERT INTO overridden_money BY NAME
SELECT m.* FROM graph_money m JOIN decided_by_hand h USING (row_id)
WHERE h.counts = (m.edge_type = 'NOT_COUNTED') AND (NOT h.counts OR counted_type(m.kind, m.transaction_type, m.cents, m.to_label) IS NOT NULL);
INSERT INTO overridden_verdict BY NAME SELECT v.* FROM verdict v WHERE v.row_id IN (SELECT row_id FROM overridden_money);

UPDATE graph_money SET edge_type = 'NOT_COUNTED', rule = 'OVERRIDE', counted_instead = NULL,
	reason = 'left out by a person''s decision of ' || h.day || ': ' || h.reason
FROM decided_by_hand h WHERE h.row_id = graph_money.row_id AND NOT h.counts AND edge_type <> 'NOT_COUNTED';
UPDATE graph_money SET rule = NULL, reason = NULL, counted_instead = NULL, cents = abs(cents),
	edge_type = counted_type(kind, transaction_type, cents, to_label), kind = CASE WHEN cents < 0 THEN 'NEGATIVE' ELSE kind END,
	from_label = CASE WHEN cents < 0 THEN to_label ELSE from_label END, from_id = CASE WHEN cents < 0 THEN to_id ELSE from_id END,
	to_label = CASE WHEN cents < 0 THEN from_label ELSE to_label END, to_id = CASE WHEN cents < 0 THEN from_id ELSE to_id END,
	note = concat_ws(' ', note, 'Counted by a person''s decision of ' || h.day || ' against rule ' || graph_money.rule || ': ' || h.reason)
FROM decided_by_hand h WHERE h.row_id = graph_money.row_id AND h.counts AND graph_money.row_id IN (SELECT row_id FROM overridden_money);
UPDATE verdict SET outcome = CASE WHEN h.counts THEN 'COUNTED' ELSE 'NOT_COUNTED' END, rule = CASE WHEN h.counts THEN m.edge_type ELSE 'OVERRIDE' END,
	reason = CASE WHEN h.counts THEN 'counted' ELSE 'left out' END || ' by a person''s decision of ' || h.day || ': ' || h.reason, counted_instead = NULL
FROM decided_by_hand h JOIN graph_money m USING (row_id) WHERE verdict.row_id = h.row_id AND h.row_id IN (SELECT row_id FROM overridden_verdict);
DELETE FROM graph_account;
INSERT INTO graph_account
SELECT file, outcome, rule, reason, count(*), coalesce(sum(cents), 0) FROM verdict GROUP BY file, outcome, rule, reason ORDER BY ALL;
