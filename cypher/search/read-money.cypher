// What was given, transferred or spent about a candidate, for ranking names. An embedded database is read without this
// statement, see NameMoney: both give the same.
// returns, read by place: type, ends (d, c or k for donor, committee or candidate, payer first), fromId, toId, cents
// cost: a scan of these types, on purpose: every edge is wanted; streamed, once per graph version
MATCH (a)-[r:CONTRIBUTED_TO|TRANSFERRED_TO|SPENT_SUPPORTING|SPENT_OPPOSING]->(b)
RETURN type(r) AS type,
  CASE WHEN a:Donor THEN 'd' WHEN a:Committee THEN 'c' ELSE 'k' END
    + CASE WHEN b:Committee THEN 'c' WHEN b:Candidate THEN 'k' ELSE 'd' END AS ends,
  r.fromId AS fromId, r.toId AS toId, r.cents AS cents
