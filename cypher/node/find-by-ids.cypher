// Nodes by id.
// $Donor, $Committee, $Candidate, $Race, $Filing, $Claim, $Import: List<String>, ids of nodes of that label
// returns label, node: its properties
// cost: one index seek per id
MATCH (n:Donor) WHERE n.id IN $Donor
RETURN 'Donor' AS label, properties(n) AS node
UNION ALL
MATCH (n:Committee) WHERE n.id IN $Committee
RETURN 'Committee' AS label, properties(n) AS node
UNION ALL
MATCH (n:Candidate) WHERE n.id IN $Candidate
RETURN 'Candidate' AS label, properties(n) AS node
UNION ALL
MATCH (n:Race) WHERE n.id IN $Race
RETURN 'Race' AS label, properties(n) AS node
UNION ALL
MATCH (n:Filing) WHERE n.id IN $Filing
RETURN 'Filing' AS label, properties(n) AS node
UNION ALL
MATCH (n:Claim) WHERE n.id IN $Claim
RETURN 'Claim' AS label, properties(n) AS node
UNION ALL
MATCH (n:Import) WHERE n.id IN $Import
RETURN 'Import' AS label, properties(n) AS node
