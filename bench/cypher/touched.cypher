// What was spent for and against the candidate after the donor's first cent can have got there, at most four edges:
// the earliest arrival at each committee, layer by layer, no path kept. The cheapest way we know to ask "how much".
MATCH (k:Candidate {id: $to})
OPTIONAL MATCH (k)<-[:AUTHORIZED_BY]-(o:Committee)
WITH k, collect(o) AS own
MATCH (:Donor {id: $from})-[g:CONTRIBUTED_TO]->(c:Committee)
WHERE g.kind <> 'IN_KIND' AND NOT c IN own
WITH k, own, c, min(g.date) AS at
WITH k, own, collect({c: c, at: at}) AS first
CALL (own, first) {
  UNWIND first AS f RETURN f.c AS c, f.at AS at
  UNION ALL
  UNWIND first AS f
  WITH own, f.c AS payer, f.at AS since
  MATCH (payer)-[t:CONTRIBUTED_TO|TRANSFERRED_TO]->(c:Committee)
  WHERE t.date >= since AND t.kind <> 'IN_KIND' AND NOT c IN own
  RETURN c, min(coalesce(t.receivedDate, t.date)) AS at
}
WITH k, own, c, min(at) AS at
WITH k, own, collect({c: c, at: at}) AS second
CALL (own, second) {
  UNWIND second AS f RETURN f.c AS c, f.at AS at
  UNION ALL
  UNWIND second AS f
  WITH own, f.c AS payer, f.at AS since
  MATCH (payer)-[t:CONTRIBUTED_TO|TRANSFERRED_TO]->(c:Committee)
  WHERE t.date >= since AND t.kind <> 'IN_KIND' AND NOT c IN own
  RETURN c, min(coalesce(t.receivedDate, t.date)) AS at
}
WITH k, c, min(at) AS at
MATCH (k)<-[s:SPENT_SUPPORTING|SPENT_OPPOSING]-(c) WHERE s.date >= at
RETURN type(s) AS channel, sum(s.cents) AS cents, count(s) AS transactions
