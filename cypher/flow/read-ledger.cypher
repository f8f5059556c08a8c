// All ledger entries, for the projection.
// returns committeeId, date, until, openingCents, unitemisedCents, vendorCents, otherInCents, otherOutCents,
//   knownFrom
// cost: a label scan, on purpose: every entry is wanted; streamed, once per graph version
MATCH (d:LedgerDay)
RETURN d.committeeId AS committeeId, d.date AS date, d.until AS until, d.openingCents AS openingCents,
  d.unitemisedCents AS unitemisedCents, d.vendorCents AS vendorCents, d.otherInCents AS otherInCents,
  d.otherOutCents AS otherOutCents, d.knownFrom AS knownFrom
