// What claims are about.
// $ask.ids: List<String>, claims
// returns id: the claim's, label: the subject's type, node: its properties
// cost: one index seek per id, then the subjects of each
MATCH (c:Claim) WHERE c.id IN $ask.ids
MATCH (c)-[:ABOUT]->(n)
RETURN c.id AS id, properties(n) AS node,
	CASE WHEN n:Donor THEN 'Donor' WHEN n:Committee THEN 'Committee' WHEN n:Candidate THEN 'Candidate' ELSE 'Race' END AS label
ORDER BY id, label, n.id LIMIT 10000
