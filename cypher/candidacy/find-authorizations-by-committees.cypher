// The candidates who authorised these committees.
// $ids: List<String>
// returns committee, candidate: properties, designation, cycle; by the candidate's name
// cost: one index seek per id, then the candidates of each
MATCH (committee:Committee) WHERE committee.id IN $ids
MATCH (committee)-[r:AUTHORIZED_BY]->(candidate:Candidate)
RETURN properties(committee) AS committee, properties(candidate) AS candidate, r.designation AS designation, r.cycle AS cycle
ORDER BY candidate.searchText, candidate.id, r.cycle LIMIT 20000
