// How many filings a committee has.
// $ask.committeeId: String
// returns total
// cost: one seek and the committee's degree
MATCH (c:Committee {id: $ask.committeeId})
RETURN COUNT { (c)-[:FILED]->() } AS total
