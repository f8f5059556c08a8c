// Which races these candidates run in, the latest first; who runs in these races, withdrawn candidates included, by name.
// $ask.candidates, $ask.races: List<String>
// returns candidate, race: properties, status, incumbent
// cost: one index seek per id, then the candidacies of each
CALL () {
	MATCH (candidate:Candidate) WHERE candidate.id IN $ask.candidates
	MATCH (candidate)-[r:RUNS_IN]->(race:Race)
	RETURN candidate, r, race, coalesce(race.date, date({year: coalesce(race.year, 1)})) AS day, '' AS name, race.id AS id
	UNION ALL
	MATCH (race:Race) WHERE race.id IN $ask.races
	MATCH (candidate:Candidate)-[r:RUNS_IN]->(race)
	RETURN candidate, r, race, date('0001-01-01') AS day, candidate.searchText AS name, candidate.id AS id
}
RETURN properties(candidate) AS candidate, properties(race) AS race, r.status AS status, r.incumbent AS incumbent
ORDER BY day DESC, name, id LIMIT 20000
