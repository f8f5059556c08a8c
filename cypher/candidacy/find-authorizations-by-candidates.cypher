// The committees these candidates authorised.
// $ids: List<String>
// returns committee, candidate: properties, designation, cycle; the principal committee first, then by name
// cost: one index seek per id, then the committees of each
MATCH (candidate:Candidate) WHERE candidate.id IN $ids
MATCH (committee:Committee)-[r:AUTHORIZED_BY]->(candidate)
RETURN properties(committee) AS committee, properties(candidate) AS candidate, r.designation AS designation, r.cycle AS cycle
ORDER BY r.designation DESC, committee.searchText, committee.id, r.cycle LIMIT 20000
