// Who runs in these races, withdrawn candidates included.
// $ids: List<String>
// returns candidate, race: properties, status, incumbent; by the candidate's name
// cost: one index seek per id, then the candidacies of each
MATCH (race:Race) WHERE race.id IN $ids
MATCH (candidate:Candidate)-[r:RUNS_IN]->(race)
RETURN properties(candidate) AS candidate, properties(race) AS race, r.status AS status, r.incumbent AS incumbent
ORDER BY candidate.searchText, candidate.id LIMIT 20000
