// Nodes by id.
// $ask.Donor, $ask.Committee, $ask.Candidate, $ask.Race, $ask.Filing, $ask.Claim, $ask.Import: List<String>, ids of nodes of that label
// returns label, node: its properties
// cost: one index seek per id; a row is handed on through all parts behind its own: donors, most often asked for, stand last
MATCH (n:Import) WHERE n.id IN $ask.Import
RETURN 'Import' AS label, properties(n) AS node
UNION ALL
MATCH (n:Claim) WHERE n.id IN $ask.Claim
RETURN 'Claim' AS label, properties(n) AS node
UNION ALL
MATCH (n:Filing) WHERE n.id IN $ask.Filing
RETURN 'Filing' AS label, properties(n) AS node
UNION ALL
MATCH (n:Race) WHERE n.id IN $ask.Race
RETURN 'Race' AS label, properties(n) AS node
UNION ALL
MATCH (n:Candidate) WHERE n.id IN $ask.Candidate
RETURN 'Candidate' AS label, properties(n) AS node
UNION ALL
MATCH (n:Committee) WHERE n.id IN $ask.Committee
RETURN 'Committee' AS label, properties(n) AS node
UNION ALL
MATCH (n:Donor) WHERE n.id IN $ask.Donor
RETURN 'Donor' AS label, properties(n) AS node
