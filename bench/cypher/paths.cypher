// The same as one pattern: every transaction a hop of its own.
MATCH (k:Candidate {id: $to})
MATCH (:Donor {id: $from})-[g:CONTRIBUTED_TO]->(c1:Committee) WHERE g.kind <> 'IN_KIND'
MATCH (c1)-[t:CONTRIBUTED_TO|TRANSFERRED_TO*0..2]->(last:Committee)-[s:SPENT_SUPPORTING|SPENT_OPPOSING]->(k)
WHERE (size(t) = 0 OR g.date <= t[0].date) AND (size(t) < 2 OR t[0].date <= t[1].date)
  AND s.date >= CASE WHEN size(t) = 0 THEN g.date ELSE t[-1].date END
WITH type(s) AS channel, [c1.id] + [x IN t | x.toId] AS via, collect(DISTINCT s) AS spent, count(*) AS paths
RETURN channel, via, reduce(sum = 0, s IN spent | sum + s.cents) AS cents, paths ORDER BY cents DESC LIMIT 100
