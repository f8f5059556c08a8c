-- Takes rows out of count that a newer filing of another data set replaces; first puts back what earlier loads took out,
-- and what people decided, which is put in place again after it.
CREATE TABLE IF NOT EXISTS outdated_money AS SELECT * FROM graph_money LIMIT 0;
CREATE TABLE IF NOT EXISTS outdated_verdict AS SELECT * FROM verdict LIMIT 0;
CREATE TABLE IF NOT EXISTS overridden_money AS SELECT * FROM graph_money LIMIT 0;
CREATE TABLE IF NOT EXISTS overridden_verdict AS SELECT * FROM verdict LIMIT 0;
DELETE FROM graph_money WHERE row_id IN (SELECT row_id FROM overridden_money);
INSERT INTO graph_money BY NAME SELECT * FROM overridden_money;
DELETE FROM verdict WHERE row_id IN (SELECT row_id FROM overridden_verdict);
INSERT INTO verdict BY NAME SELECT * FROM overridden_verdict;
DELETE FROM overridden_money;
DELETE FROM overridden_verdict;
DELETE FROM graph_money WHERE row_id IN (SELECT row_id FROM outdated_money);
INSERT INTO graph_money BY NAME SELECT * FROM outdated_money;
DELETE FROM verdict WHERE row_id IN (SELECT row_id FROM outdated_verdict);
INSERT INTO verdict BY NAME SELECT * FROM outdated_verdict;
DELETE FROM outdated_money;
DELETE FROM outdated_verdict;

INSERT INTO outdated_money BY NAME SELECT m.* FROM graph_money m WHERE edge_type <> 'NOT_COUNTED' AND row_id IN (SELECT row_id FROM {schema}.outdated);
INSERT INTO outdated_verdict BY NAME SELECT v.* FROM verdict v WHERE row_id IN (SELECT row_id FROM outdated_money);
UPDATE graph_money SET stood_as = edge_type, edge_type = 'NOT_COUNTED', rule = 'SUPERSEDED', reason = o.reason, counted_instead = o.counted_instead, known_until = o.known_until
FROM {schema}.outdated o WHERE o.row_id = graph_money.row_id AND graph_money.row_id IN (SELECT row_id FROM outdated_money);
UPDATE verdict SET outcome = 'NOT_COUNTED', rule = 'SUPERSEDED', reason = o.reason, counted_instead = o.counted_instead
FROM {schema}.outdated o WHERE o.row_id = verdict.row_id AND verdict.row_id IN (SELECT row_id FROM outdated_verdict);
DELETE FROM graph_account;
INSERT INTO graph_account
SELECT file, outcome, rule, reason, count(*), coalesce(sum(cents), 0) FROM verdict GROUP BY file, outcome, rule, reason ORDER BY ALL;
