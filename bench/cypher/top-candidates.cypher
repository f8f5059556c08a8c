// The candidates the donor's money can have reached by spending, over at most one transfer: the question the peers answer too.
MATCH (d:Donor {id: $from})-[x:CONTRIBUTED_TO]->(c1:Committee)
MATCH (c1)-[t:CONTRIBUTED_TO|TRANSFERRED_TO*0..1]->(c2:Committee)-[s:SPENT_SUPPORTING|SPENT_OPPOSING]->(k:Candidate)
WHERE all(e IN t WHERE e.date >= x.date AND e.kind <> 'IN_KIND') AND s.date >= coalesce(last(t).date, x.date)
WITH k.id AS id, k.name AS name, count(*) AS paths, sum(s.cents) AS cents
ORDER BY cents DESC, id LIMIT 10
RETURN id, name, paths, cents
