// Claims about nodes of one label, the latest first.
// $ask.label: String, $ask.ids: List<String>
// returns id: the node's, node: the claim's properties
// cost: one index seek per id and label, then the claims of each
CALL () {
	MATCH (n:Donor) WHERE $ask.label = 'Donor' AND n.id IN $ask.ids RETURN n
	UNION ALL
	MATCH (n:Committee) WHERE $ask.label = 'Committee' AND n.id IN $ask.ids RETURN n
	UNION ALL
	MATCH (n:Candidate) WHERE $ask.label = 'Candidate' AND n.id IN $ask.ids RETURN n
	UNION ALL
	MATCH (n:Race) WHERE $ask.label = 'Race' AND n.id IN $ask.ids RETURN n
}
MATCH (n)<-[:ABOUT]-(c:Claim)
RETURN n.id AS id, properties(c) AS node
ORDER BY c.kind, coalesce(c.asOf, c.knownFrom) DESC, c.id LIMIT 10000
