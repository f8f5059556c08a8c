// How many filings a committee has.
// $committeeId: String
// returns total
// cost: one seek and the committee's degree
MATCH (c:Committee {id: $committeeId})
RETURN COUNT { (c)-[:FILED]->() } AS total
