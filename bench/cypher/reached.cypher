// Candidates spent on by committees the donor's money can have come to over at most one transfer.
MATCH (:Donor {id: $from})-[g:CONTRIBUTED_TO]->(c:Committee)
WITH c, min(g.date) AS at
WITH collect({c: c, at: at}) AS first
CALL (first) {
  UNWIND first AS f RETURN f.c AS c, f.at AS at
  UNION ALL
  UNWIND first AS f
  WITH f.c AS payer, f.at AS since
  MATCH (payer)-[t:CONTRIBUTED_TO|TRANSFERRED_TO]->(c:Committee) WHERE t.date >= since
  RETURN c, min(t.date) AS at
}
MATCH (c)-[s:SPENT_SUPPORTING|SPENT_OPPOSING]->(k:Candidate) WHERE s.date >= at
RETURN DISTINCT k.id AS id ORDER BY id
