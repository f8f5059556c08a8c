// How many donors there are.
// returns total
// cost: the count store, no scan
MATCH (n:Donor)
RETURN count(n) AS total
