// Money edges by type: how many, what they add up to, and how many contradict themselves: ends other than they say, or a counted
// amount that is not above 0.
// scan: reason: every edge is wanted
// returns type, edges, cents, wrong
// cost: a scan of all money edges, on purpose: once per check
MATCH (a)-[r:CONTRIBUTED_TO|TRANSFERRED_TO|REFUNDED_TO|LOANED_TO|REPAID_TO|SPENT_SUPPORTING|SPENT_OPPOSING|SPENT_ABOUT|EDUCATED_VOTERS_IN|NOT_COUNTED]->(b)
RETURN type(r) AS type, count(*) AS edges, sum(r.cents) AS cents,
  sum(CASE WHEN a.id <> r.fromId OR b.id <> r.toId OR (type(r) <> 'NOT_COUNTED' AND r.cents <= 0) THEN 1 ELSE 0 END) AS wrong
