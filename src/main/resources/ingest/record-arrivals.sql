-- The rows of a data set that count now and never did before.
INSERT INTO main.arrival
SELECT {load}, {version}, m.row_id FROM {schema}.graph_money m ANTI JOIN main.arrival a ON a.row_id = m.row_id
WHERE m.edge_type <> 'NOT_COUNTED';
