// The same routes; who spends on the candidate is looked up first, and a route is kept only if it ends there.
MATCH (k:Candidate {id: $to})<-[s:SPENT_SUPPORTING|SPENT_OPPOSING]-(spender:Committee)
WITH collect(DISTINCT spender.id) AS spenders, k
MATCH (:Donor {id: $from})-[g:CONTRIBUTED_TO]->(c1:Committee) WHERE g.kind <> 'IN_KIND'
WITH k, spenders, c1, min(g.date) AS at1, sum(g.cents) AS a1
CALL (spenders, c1, at1, a1) {
  WITH * WHERE c1.id IN spenders
  RETURN c1 AS last, at1 AS at, [c1.id] AS via, [a1] AS cents
  UNION ALL
  MATCH (c1)-[t:CONTRIBUTED_TO|TRANSFERRED_TO]->(c2:Committee)
  WHERE t.toId IN spenders AND t.date >= at1 AND t.kind <> 'IN_KIND'
  WITH c1, a1, c2, min(coalesce(t.receivedDate, t.date)) AS at2, sum(t.cents) AS a2
  RETURN c2 AS last, at2 AS at, [c1.id, c2.id] AS via, [a1, a2] AS cents
  UNION ALL
  MATCH (c1)-[t:CONTRIBUTED_TO|TRANSFERRED_TO]->(c2:Committee) WHERE t.date >= at1 AND t.kind <> 'IN_KIND'
  WITH spenders, c1, a1, c2, min(coalesce(t.receivedDate, t.date)) AS at2, sum(t.cents) AS a2
  MATCH (c2)-[u:CONTRIBUTED_TO|TRANSFERRED_TO]->(c3:Committee)
  WHERE u.toId IN spenders AND u.date >= at2 AND u.kind <> 'IN_KIND' AND c3 <> c1
  WITH c1, a1, c2, a2, c3, min(coalesce(u.receivedDate, u.date)) AS at3, sum(u.cents) AS a3
  RETURN c3 AS last, at3 AS at, [c1.id, c2.id, c3.id] AS via, [a1, a2, a3] AS cents
}
MATCH (last)-[s:SPENT_SUPPORTING|SPENT_OPPOSING]->(k) WHERE s.date >= at
WITH via, cents, type(s) AS channel, sum(s.cents) AS spent, min(s.date) AS earliest, max(s.date) AS latest
RETURN channel, via, cents + spent AS cents, earliest, latest ORDER BY spent DESC LIMIT 100
