// How far the indexes are, on average; how many are still filling; which have failed.
// returns percent, waiting, failed
SHOW INDEXES YIELD name, state, populationPercent
RETURN toInteger(coalesce(avg(CASE state WHEN 'ONLINE' THEN 100.0 ELSE populationPercent END), 100.0)) AS percent,
	count(CASE WHEN state <> 'ONLINE' THEN 1 END) AS waiting, collect(CASE WHEN state = 'FAILED' THEN name END) AS failed
