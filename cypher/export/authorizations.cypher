// Which committee is whose: principal and authorised committees of candidates.
// @column committeeId TEXT The committee.
// @column candidateId TEXT The candidate.
// @column cycle NUMBER In which cycle, by its even end year.
// @column source TEXT The source that says so.
// @column designation TEXT PRINCIPAL or AUTHORIZED.
// returns the columns, by committee, candidate, cycle and source
// cost: a scan of all authorisations, as all are wanted; sorted, some ten thousand at most
MATCH (c:Committee)-[r:AUTHORIZED_BY]->(k:Candidate)
RETURN 'committee:' + c.id AS committeeId, 'candidate:' + k.id AS candidateId, r.cycle AS cycle, r.source AS source,
	r.designation AS designation
ORDER BY committeeId, candidateId, coalesce(cycle, 0), source
