// Receipts of committees too small to be listed by line.
// returns, read by place: committeeId, date, until, cents, knownFrom
// cost: a label scan, on purpose: every entry is wanted; streamed, once per graph version
MATCH (d:LedgerDay) WHERE d.unitemisedCents <> 0
RETURN d.committeeId AS committeeId, d.date AS date, d.until AS until, d.unitemisedCents AS cents, d.knownFrom AS knownFrom
