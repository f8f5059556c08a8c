// How many counted edges of each type there are, and what they add up to; payments to oneself left out.
// scan: reason: every edge is wanted
// returns type, edges, cents
// cost: a scan of these types, on purpose: once per check
MATCH (a)-[r:CONTRIBUTED_TO|TRANSFERRED_TO|REFUNDED_TO|LOANED_TO|REPAID_TO|SPENT_SUPPORTING|SPENT_OPPOSING|SPENT_ABOUT]->(b)
WHERE a <> b
RETURN type(r) AS type, count(*) AS edges, sum(r.cents) AS cents
