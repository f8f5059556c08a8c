// Who stands or stood in races, by name, with their committees and the days whose unnamed money belongs to the race: after the
// previous race of the seat up to this one. A race of which only the year is known lasts to the end of the year.
// $ask.ids: List<String>
// returns raceId, candidateId, status, committees, after (null: from the beginning), until (null: no end)
// cost: one index seek for each race; the races of the same office are looked through for the previous one
UNWIND $ask.ids AS id
MATCH (race:Race {id: id})
WITH race, coalesce(race.date, date({year: race.year, month: 12, day: 31})) AS until
CALL (race, until) {
	MATCH (:Race {id: race.id})<-[:RUNS_IN]-(:Candidate)-[:RUNS_IN]->(other:Race)
	WHERE other.office = race.office AND coalesce(other.jurisdiction, '') = coalesce(race.jurisdiction, '')
		AND coalesce(other.seat, '') = coalesce(race.seat, '')
	WITH coalesce(other.date, date({year: other.year, month: 12, day: 31})) AS day, until
	WHERE day < until
	RETURN max(day) AS after
}
MATCH (race)<-[runs:RUNS_IN]-(candidate:Candidate)
RETURN race.id AS raceId, candidate.id AS candidateId, runs.status AS status, after, until,
	COLLECT { MATCH (c:Committee)-[:AUTHORIZED_BY]->(candidate) RETURN DISTINCT c.id ORDER BY c.id } AS committees
ORDER BY raceId, candidate.name, candidateId
