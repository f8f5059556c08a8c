// Who runs in which race.
// @column candidateId TEXT The candidate.
// @column raceId TEXT The race.
// @column source TEXT The source that says so.
// @column status TEXT RAN, WITHDREW or UNOPPOSED, where known.
// @column incumbent FLAG Whether the candidate holds the office.
// returns the columns, by candidate, race and source
// cost: a scan of all candidacies, as all are wanted; sorted, some ten thousand at most
MATCH (k:Candidate)-[r:RUNS_IN]->(n:Race)
RETURN 'candidate:' + k.id AS candidateId, 'race:' + n.id AS raceId, r.source AS source, r.status AS status,
	r.incumbent AS incumbent
ORDER BY candidateId, raceId, source
