// Ballot contests: office, jurisdiction, date, election type and, in a primary, party.
// @column id TEXT The race's global id, which holds its stable key.
// @column name TEXT The race in words.
// @column office TEXT The office.
// @column jurisdiction TEXT The division, an Open Civic Data id.
// @column electionType TEXT primary, general, special-primary and the like.
// @column party TEXT The party, in a primary.
// @column date DATE The day of the election, where known.
// @column year NUMBER Its year.
// @column cycle NUMBER The two-year cycle, by its even end year.
// @column seat TEXT Which seat, where there are several.
// @column source TEXT The source that names it.
// returns the columns, by id
// cost: an entry of the index and a record for each race, in the index's order
MATCH (n:Race)
USING INDEX n:Race(id)
WHERE n.id IS NOT NULL
RETURN 'race:' + n.id AS id, n.name AS name, n.office AS office, n.jurisdiction AS jurisdiction,
	n.electionType AS electionType, n.party AS party, n.date AS date, n.year AS year, n.cycle AS cycle, n.seat AS seat,
	n.source AS source
ORDER BY n.id
