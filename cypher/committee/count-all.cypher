// How many committees there are.
// returns total
// cost: the count store, no scan
MATCH (n:Committee)
RETURN count(n) AS total
