// The committees these candidates authorised, the principal one first, then by name; the candidates who authorised these
// committees, by name.
// $ask.candidates, $ask.committees: List<String>
// returns committee, candidate: properties, designation, cycle
// cost: one index seek per id, then the committees or candidates of each
CALL () {
	MATCH (candidate:Candidate) WHERE candidate.id IN $ask.candidates
	MATCH (committee:Committee)-[r:AUTHORIZED_BY]->(candidate)
	RETURN committee, r, candidate, r.designation AS rank, committee.searchText AS name, committee.id AS id
	UNION ALL
	MATCH (committee:Committee) WHERE committee.id IN $ask.committees
	MATCH (committee)-[r:AUTHORIZED_BY]->(candidate:Candidate)
	RETURN committee, r, candidate, '' AS rank, candidate.searchText AS name, candidate.id AS id
}
RETURN properties(committee) AS committee, properties(candidate) AS candidate, r.designation AS designation, r.cycle AS cycle
ORDER BY rank DESC, name, id, r.cycle LIMIT 20000
