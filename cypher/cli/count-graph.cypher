// How large the graph is. Every count comes from the count store.
// returns what, count
OPTIONAL MATCH (s:GraphState {id: 'graph'}) RETURN 'version' AS what, coalesce(s.version, 0) AS count
UNION ALL MATCH (n:Donor) RETURN 'donors' AS what, count(n) AS count
UNION ALL MATCH (n:Committee) RETURN 'committees' AS what, count(n) AS count
UNION ALL MATCH (n:Candidate) RETURN 'candidates' AS what, count(n) AS count
UNION ALL MATCH (n:Race) RETURN 'races' AS what, count(n) AS count
UNION ALL MATCH (n:Filing) RETURN 'filings' AS what, count(n) AS count
UNION ALL MATCH (n:Claim) RETURN 'claims' AS what, count(n) AS count
UNION ALL MATCH ()-[r:CONTRIBUTED_TO]->() RETURN 'contributions' AS what, count(r) AS count
UNION ALL MATCH ()-[r:TRANSFERRED_TO]->() RETURN 'transfers' AS what, count(r) AS count
UNION ALL MATCH ()-[r:REFUNDED_TO]->() RETURN 'refunds' AS what, count(r) AS count
UNION ALL MATCH ()-[r:LOANED_TO]->() RETURN 'loans' AS what, count(r) AS count
UNION ALL MATCH ()-[r:REPAID_TO]->() RETURN 'loan repayments' AS what, count(r) AS count
UNION ALL MATCH ()-[r:SPENT_SUPPORTING]->() RETURN 'spent in support' AS what, count(r) AS count
UNION ALL MATCH ()-[r:SPENT_OPPOSING]->() RETURN 'spent in opposition' AS what, count(r) AS count
UNION ALL MATCH ()-[r:SPENT_ABOUT]->() RETURN 'spent, no stance' AS what, count(r) AS count
UNION ALL MATCH ()-[r:EDUCATED_VOTERS_IN]->() RETURN 'voter education' AS what, count(r) AS count
UNION ALL MATCH ()-[r:NOT_COUNTED]->() RETURN 'not counted' AS what, count(r) AS count
