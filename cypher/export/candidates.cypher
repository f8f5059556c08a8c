// Candidates; a person has one record per office.
// @column id TEXT The candidate's global id.
// @column name TEXT The name as filed.
// @column party TEXT The party, three letters as reported.
// @column office TEXT The office: P president, S Senate, H House, or a local office's word.
// @column state TEXT The state's two letters.
// @column district TEXT The district.
// @column incumbency TEXT I incumbent, C challenger or O open seat, as filed.
// @column status TEXT The status as filed.
// @column cycle NUMBER The two-year cycle of the record, by its even end year.
// @column stub FLAG True where only other filers name the candidate.
// @column source TEXT The source that names the candidate.
// returns the columns, by id
// cost: an entry of the index and a record for each candidate, in the index's order
MATCH (n:Candidate)
USING INDEX n:Candidate(id)
WHERE n.id IS NOT NULL
RETURN 'candidate:' + n.id AS id, n.name AS name, n.party AS party, n.office AS office, n.state AS state,
	n.district AS district, n.incumbency AS incumbency, n.status AS status, n.cycle AS cycle, n.stub AS stub, n.source AS source
ORDER BY n.id
