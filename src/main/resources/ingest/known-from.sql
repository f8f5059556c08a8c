-- Rows whose filing day no source says are taken as public from their own day on, and say that this is the earliest.
UPDATE graph_money SET known_from = date, known_basis = 'NOT_BEFORE' WHERE known_from IS NULL AND date > DATE '0001-01-01';
