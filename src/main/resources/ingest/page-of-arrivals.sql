-- Arrivals after a place, those that fit a filter, in order. {money}: the money rows of all data sets.
SELECT DISTINCT a.load, a.graph_version, a.row_id
FROM main.arrival a JOIN ({money}) m ON m.row_id = a.row_id
WHERE a.load >= ? AND (a.load > ? OR a.row_id > ?)
	AND m.cents >= ? AND (?::VARCHAR IS NULL OR m.from_id = ? OR m.to_id = ?) AND (?::VARCHAR IS NULL OR m.race_id = ? OR m.to_id = ?)
ORDER BY a.load, a.row_id
LIMIT ?
