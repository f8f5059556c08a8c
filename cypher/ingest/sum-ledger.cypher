// The ledger's entries and what they add up to.
// scan: reason: every entry is wanted
// returns entries, come, gone
// cost: a label scan, on purpose: once per check
MATCH (d:LedgerDay)
RETURN count(d) AS entries, coalesce(sum(d.unitemisedCents + d.otherInCents), 0) AS come,
  coalesce(sum(d.vendorCents + d.otherOutCents), 0) AS gone
