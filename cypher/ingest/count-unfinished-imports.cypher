// How many loads began and did not end: the graph may hold a part of their rows.
// scan: reason: one node per load
// returns count
MATCH (i:Import) WHERE i.complete = false
RETURN count(i) AS count
