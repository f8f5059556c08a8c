// How many nodes and edges of each kind a load could have brought. Every count comes from the count store.
// scan: reason: the count store knows
// returns kind, count
MATCH (n:Donor) RETURN 'Donor' AS kind, count(n) AS count
UNION ALL MATCH (n:Committee) RETURN 'Committee' AS kind, count(n) AS count
UNION ALL MATCH (n:Candidate) RETURN 'Candidate' AS kind, count(n) AS count
UNION ALL MATCH (n:Race) RETURN 'Race' AS kind, count(n) AS count
UNION ALL MATCH (n:Filing) RETURN 'Filing' AS kind, count(n) AS count
UNION ALL MATCH (n:LedgerDay) RETURN 'LedgerDay' AS kind, count(n) AS count
UNION ALL MATCH (n:Reconciliation) RETURN 'Reconciliation' AS kind, count(n) AS count
UNION ALL MATCH ()-[r:CONTRIBUTED_TO]->() RETURN 'CONTRIBUTED_TO' AS kind, count(r) AS count
UNION ALL MATCH ()-[r:TRANSFERRED_TO]->() RETURN 'TRANSFERRED_TO' AS kind, count(r) AS count
UNION ALL MATCH ()-[r:REFUNDED_TO]->() RETURN 'REFUNDED_TO' AS kind, count(r) AS count
UNION ALL MATCH ()-[r:LOANED_TO]->() RETURN 'LOANED_TO' AS kind, count(r) AS count
UNION ALL MATCH ()-[r:REPAID_TO]->() RETURN 'REPAID_TO' AS kind, count(r) AS count
UNION ALL MATCH ()-[r:SPENT_SUPPORTING]->() RETURN 'SPENT_SUPPORTING' AS kind, count(r) AS count
UNION ALL MATCH ()-[r:SPENT_OPPOSING]->() RETURN 'SPENT_OPPOSING' AS kind, count(r) AS count
UNION ALL MATCH ()-[r:SPENT_ABOUT]->() RETURN 'SPENT_ABOUT' AS kind, count(r) AS count
UNION ALL MATCH ()-[r:EDUCATED_VOTERS_IN]->() RETURN 'EDUCATED_VOTERS_IN' AS kind, count(r) AS count
UNION ALL MATCH ()-[r:NOT_COUNTED]->() RETURN 'NOT_COUNTED' AS kind, count(r) AS count
UNION ALL MATCH ()-[r:AUTHORIZED_BY]->() RETURN 'AUTHORIZED_BY' AS kind, count(r) AS count
UNION ALL MATCH ()-[r:RUNS_IN]->() RETURN 'RUNS_IN' AS kind, count(r) AS count
UNION ALL MATCH ()-[r:FILED]->() RETURN 'FILED' AS kind, count(r) AS count
