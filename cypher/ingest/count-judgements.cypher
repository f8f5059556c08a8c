// How many things the graph holds that no load brought.
// scan: reason: the count store knows
// returns count
MATCH (p:Person) RETURN count(p) AS count
