// Every actor and race, with what money is grouped by.
// returns, read by place: id, word, state, party, office, type (a committee's letter), stub (a text where it is one)
// cost: a scan of these labels, on purpose: every one is wanted; streamed, once per graph version
MATCH (n:Actor)
RETURN n.id AS id,
	CASE WHEN n:Committee THEN 'COMMITTEE' WHEN n:Candidate THEN 'CANDIDATE'
		ELSE CASE n.kind WHEN 'PERSON' THEN 'PERSON' WHEN 'ORGANIZATION' THEN 'ORGANIZATION' ELSE 'UNDISCLOSED' END END AS word,
	n.state AS state, n.party AS party, n.office AS office, CASE WHEN n:Committee THEN n.type END AS type,
	CASE WHEN n.stub THEN 'stub' END AS stub
UNION ALL
MATCH (r:Race)
RETURN r.id AS id, 'RACE' AS word, null AS state, r.party AS party, r.office AS office, null AS type, null AS stub
