// How large the graph is. Every count comes from the count store.
// returns what, count
OPTIONAL MATCH (s:GraphState {id: 'graph'}) RETURN 'version' AS what, coalesce(s.version, 0) AS count
UNION ALL MATCH (n:Donor) WITH count(n) AS count RETURN 'donors' AS what, count
UNION ALL MATCH (n:Committee) WITH count(n) AS count RETURN 'committees' AS what, count
UNION ALL MATCH (n:Candidate) WITH count(n) AS count RETURN 'candidates' AS what, count
UNION ALL MATCH (n:Race) WITH count(n) AS count RETURN 'races' AS what, count
UNION ALL MATCH (n:Filing) WITH count(n) AS count RETURN 'filings' AS what, count
UNION ALL MATCH (n:Claim) WITH count(n) AS count RETURN 'claims' AS what, count
UNION ALL MATCH ()-[r:CONTRIBUTED_TO]->() WITH count(r) AS count RETURN 'contributions' AS what, count
UNION ALL MATCH ()-[r:TRANSFERRED_TO]->() WITH count(r) AS count RETURN 'transfers' AS what, count
UNION ALL MATCH ()-[r:REFUNDED_TO]->() WITH count(r) AS count RETURN 'refunds' AS what, count
UNION ALL MATCH ()-[r:LOANED_TO]->() WITH count(r) AS count RETURN 'loans' AS what, count
UNION ALL MATCH ()-[r:REPAID_TO]->() WITH count(r) AS count RETURN 'loan repayments' AS what, count
UNION ALL MATCH ()-[r:SPENT_SUPPORTING]->() WITH count(r) AS count RETURN 'spent in support' AS what, count
UNION ALL MATCH ()-[r:SPENT_OPPOSING]->() WITH count(r) AS count RETURN 'spent in opposition' AS what, count
UNION ALL MATCH ()-[r:SPENT_ABOUT]->() WITH count(r) AS count RETURN 'spent, no stance' AS what, count
UNION ALL MATCH ()-[r:EDUCATED_VOTERS_IN]->() WITH count(r) AS count RETURN 'voter education' AS what, count
UNION ALL MATCH ()-[r:NOT_COUNTED]->() WITH count(r) AS count RETURN 'not counted' AS what, count
