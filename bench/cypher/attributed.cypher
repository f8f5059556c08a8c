// How much of the donor's money was spent for and against the candidate, by running balance, over at most one transfer: of
// each committee on the way every receipt and payment day by day, what it held, and the donor's part of what left. What is
// spread over days comes before and after the rows of a day. Refunds leave like any payment: that a refund takes its own
// giver's money first would want the same for each refunded giver.
MATCH (k:Candidate {id: $to})<-[:SPENT_SUPPORTING|SPENT_OPPOSING]-(spender:Committee)
WHERE NOT EXISTS { (spender)-[:AUTHORIZED_BY]->(k) }
WITH k, collect(DISTINCT spender) AS spenders, collect(DISTINCT spender.id) AS spenderIds
MATCH (:Donor {id: $from})-[g:CONTRIBUTED_TO|LOANED_TO]->(c:Committee)
WHERE NOT g.kind IN ['IN_KIND', 'LOAN_FORGIVEN'] AND g.date > date('0001-01-01') AND NOT EXISTS { (c)-[:AUTHORIZED_BY]->(k) }
WITH k, spenderIds, c, min(g.date) AS since, collect({day: g.date, cents: toFloat(g.cents)}) AS gifts
WITH k, spenderIds, collect({c: c, since: since, gifts: gifts}) AS first
CALL (spenderIds, first) {
  UNWIND first AS f
  WITH f.c AS c, f.gifts AS gifts
  WHERE c.id IN spenderIds
  UNWIND gifts AS gift
  RETURN c AS spender, gift.day AS day, gift.cents AS cents
  UNION ALL
  UNWIND first AS f
  WITH f.c AS c, f.since AS since, f.gifts AS gifts, spenderIds
  MATCH (c)-[t:TRANSFERRED_TO|CONTRIBUTED_TO]->(spender:Committee)
  WHERE t.toId IN spenderIds AND NOT t.kind IN ['IN_KIND', 'LOAN_FORGIVEN'] AND t.date >= since
  WITH c, max(t.date) AS until, gifts, collect({to: spender, left: coalesce(t.sentDate, t.date), cents: t.cents, day:
    reduce(d = t.date, o IN [x IN [t.sentDate, t.receivedDate] WHERE x IS NOT NULL] | CASE WHEN o > d THEN o ELSE d END)}) AS paid
  CALL (c, until, gifts) {
    CALL (c, until, gifts) {
      MATCH (c)<-[r:CONTRIBUTED_TO|TRANSFERRED_TO|LOANED_TO]-()
      WHERE r.date > date('0001-01-01') AND r.date <= until AND NOT r.kind IN ['IN_KIND', 'LOAN_FORGIVEN'] AND r.fromId <> c.id
      RETURN reduce(d = r.date, o IN [x IN [r.sentDate, r.receivedDate] WHERE x IS NOT NULL] | CASE WHEN o > d THEN o ELSE d END)
        AS day, sum(r.cents) AS came, 0 AS went, 0 AS late, 0.0 AS mine
      UNION ALL
      MATCH (c)-[r:CONTRIBUTED_TO|TRANSFERRED_TO|LOANED_TO|REFUNDED_TO|REPAID_TO|SPENT_SUPPORTING|SPENT_OPPOSING|SPENT_ABOUT]->()
      WHERE r.date > date('0001-01-01') AND r.date <= until AND NOT r.kind IN ['IN_KIND', 'LOAN_FORGIVEN'] AND r.toId <> c.id
      RETURN coalesce(r.sentDate, r.date) AS day, 0 AS came, sum(r.cents) AS went, 0 AS late, 0.0 AS mine
      UNION ALL
      MATCH (l:LedgerDay {committeeId: c.id})
      UNWIND range(0, CASE WHEN l.until IS NULL THEN 0 ELSE duration.inDays(l.date, l.until).days END) AS i
      WITH l, i, CASE WHEN l.until IS NULL THEN 1 ELSE duration.inDays(l.date, l.until).days + 1 END AS days,
        l.unitemisedCents + l.otherInCents AS in, l.vendorCents + l.otherOutCents AS out
      WITH l.date + duration({days: i}) AS day, in / days + CASE WHEN i < in % days THEN 1 ELSE 0 END AS came,
        out / days + CASE WHEN i < out % days THEN 1 ELSE 0 END AS went, l.until IS NULL AS isDay
      RETURN day, came, CASE WHEN isDay THEN went ELSE 0 END AS went, CASE WHEN isDay THEN 0 ELSE went END AS late, 0.0 AS mine
      UNION ALL
      UNWIND gifts AS gift
      RETURN gift.day AS day, 0 AS came, 0 AS went, 0 AS late, gift.cents AS mine
    }
    WITH c, day, sum(came) AS came, sum(went) AS went, sum(late) AS late, sum(mine) AS mine ORDER BY day
    WITH c, collect([day, came, went, late, mine]) AS days
    OPTIONAL MATCH (l:LedgerDay {committeeId: c.id}) WHERE l.openingCents > 0
    WITH days, toFloat(coalesce(max(l.openingCents), 0)) AS opening
    RETURN reduce(s = [opening, 0.0, []], d IN days |
      [x IN [[CASE WHEN s[0] + d[1] > d[2] THEN s[0] + d[1] ELSE toFloat(d[2]) END, s[1] + d[4]]] |
        [y IN [[x[0] - d[2], CASE WHEN x[0] > 0 THEN x[1] / x[0] ELSE 0.0 END]] |
          [CASE WHEN y[0] > d[3] THEN y[0] - d[3] ELSE 0.0 END, CASE WHEN y[0] > d[3] THEN (y[0] - d[3]) * y[1] ELSE 0.0 END,
            CASE WHEN d[2] > 0 AND y[1] > 0 THEN s[2] + [[d[0], y[1]]] ELSE s[2] END]][0]][0])[2] AS parts
  }
  UNWIND paid AS p
  WITH p, [x IN parts WHERE x[0] = p.left] AS part
  WHERE size(part) > 0
  RETURN p.to AS spender, p.day AS day, p.cents * part[0][1] AS cents
}
WITH k, spender AS c, collect({day: day, cents: cents}) AS gifts, min(day) AS since
MATCH (c)-[s:SPENT_SUPPORTING|SPENT_OPPOSING]->(k) WHERE s.date >= since
WITH k, c, gifts, max(s.date) AS until
CALL (c, until, gifts) {
  CALL (c, until, gifts) {
    MATCH (c)<-[r:CONTRIBUTED_TO|TRANSFERRED_TO|LOANED_TO]-()
    WHERE r.date > date('0001-01-01') AND r.date <= until AND NOT r.kind IN ['IN_KIND', 'LOAN_FORGIVEN'] AND r.fromId <> c.id
    RETURN reduce(d = r.date, o IN [x IN [r.sentDate, r.receivedDate] WHERE x IS NOT NULL] | CASE WHEN o > d THEN o ELSE d END)
      AS day, sum(r.cents) AS came, 0 AS went, 0 AS late, 0.0 AS mine
    UNION ALL
    MATCH (c)-[r:CONTRIBUTED_TO|TRANSFERRED_TO|LOANED_TO|REFUNDED_TO|REPAID_TO|SPENT_SUPPORTING|SPENT_OPPOSING|SPENT_ABOUT]->()
    WHERE r.date > date('0001-01-01') AND r.date <= until AND NOT r.kind IN ['IN_KIND', 'LOAN_FORGIVEN'] AND r.toId <> c.id
    RETURN coalesce(r.sentDate, r.date) AS day, 0 AS came, sum(r.cents) AS went, 0 AS late, 0.0 AS mine
    UNION ALL
    MATCH (l:LedgerDay {committeeId: c.id})
    UNWIND range(0, CASE WHEN l.until IS NULL THEN 0 ELSE duration.inDays(l.date, l.until).days END) AS i
    WITH l, i, CASE WHEN l.until IS NULL THEN 1 ELSE duration.inDays(l.date, l.until).days + 1 END AS days,
      l.unitemisedCents + l.otherInCents AS in, l.vendorCents + l.otherOutCents AS out
    WITH l.date + duration({days: i}) AS day, in / days + CASE WHEN i < in % days THEN 1 ELSE 0 END AS came,
      out / days + CASE WHEN i < out % days THEN 1 ELSE 0 END AS went, l.until IS NULL AS isDay
    RETURN day, came, CASE WHEN isDay THEN went ELSE 0 END AS went, CASE WHEN isDay THEN 0 ELSE went END AS late, 0.0 AS mine
    UNION ALL
    UNWIND gifts AS gift
    RETURN gift.day AS day, 0 AS came, 0 AS went, 0 AS late, gift.cents AS mine
  }
  WITH c, day, sum(came) AS came, sum(went) AS went, sum(late) AS late, sum(mine) AS mine ORDER BY day
  WITH c, collect([day, came, went, late, mine]) AS days
  OPTIONAL MATCH (l:LedgerDay {committeeId: c.id}) WHERE l.openingCents > 0
  WITH days, toFloat(coalesce(max(l.openingCents), 0)) AS opening
  RETURN reduce(s = [opening, 0.0, []], d IN days |
    [x IN [[CASE WHEN s[0] + d[1] > d[2] THEN s[0] + d[1] ELSE toFloat(d[2]) END, s[1] + d[4]]] |
      [y IN [[x[0] - d[2], CASE WHEN x[0] > 0 THEN x[1] / x[0] ELSE 0.0 END]] |
        [CASE WHEN y[0] > d[3] THEN y[0] - d[3] ELSE 0.0 END, CASE WHEN y[0] > d[3] THEN (y[0] - d[3]) * y[1] ELSE 0.0 END,
          CASE WHEN d[2] > 0 AND y[1] > 0 THEN s[2] + [[d[0], y[1]]] ELSE s[2] END]][0]][0])[2] AS parts
}
MATCH (c)-[s:SPENT_SUPPORTING|SPENT_OPPOSING]->(k)
WITH type(s) AS channel, s.cents AS cents, [x IN parts WHERE x[0] = coalesce(s.sentDate, s.date)] AS part
WHERE size(part) > 0
RETURN channel, round(sum(cents * part[0][1])) AS cents
