// Which races these candidates run in.
// $ids: List<String>
// returns candidate, race: properties, status, incumbent; the latest race first
// cost: one index seek per id, then the candidacies of each
MATCH (candidate:Candidate) WHERE candidate.id IN $ids
MATCH (candidate)-[r:RUNS_IN]->(race:Race)
RETURN properties(candidate) AS candidate, properties(race) AS race, r.status AS status, r.incumbent AS incumbent
ORDER BY coalesce(race.date, date({year: coalesce(race.year, 1)})) DESC, race.id LIMIT 20000
