// How many candidates there are.
// returns total
// cost: the count store, no scan
MATCH (n:Candidate)
RETURN count(n) AS total
