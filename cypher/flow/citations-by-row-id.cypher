// Where transactions stand in the filings, together with the graph version they were read at.
// $contributed, $transferred, $refunded, $loaned, $repaid, $supporting, $opposing: List<String>, row ids by type of edge
// $notCounted: List<String>, row ids that may have been counted on an earlier day only
// $donors: List<String>, ids of donors named beside them
// returns version, donors (properties), edges (properties of the edges, those a citation is made of)
// cost: one index seek per row id and donor
OPTIONAL MATCH (s:GraphState {id: 'graph'})
RETURN s.version AS version, COLLECT { MATCH (n:Donor) WHERE n.id IN $donors RETURN properties(n) } AS donors, COLLECT {
  UNWIND $contributed AS rowId MATCH ()-[r:CONTRIBUTED_TO]->() WHERE r.rowId = rowId
  RETURN r { .rowId, .filingId, .locator, .url, .imageNumber, .knownFrom, .knownBasis, .knownUntil, .trust, .certainty, .conduitId,
    .singleSided } AS edge
  UNION ALL
  UNWIND $transferred AS rowId MATCH ()-[r:TRANSFERRED_TO]->() WHERE r.rowId = rowId
  RETURN r { .rowId, .filingId, .locator, .url, .imageNumber, .knownFrom, .knownBasis, .knownUntil, .trust, .certainty, .conduitId,
    .singleSided } AS edge
  UNION ALL
  UNWIND $refunded AS rowId MATCH ()-[r:REFUNDED_TO]->() WHERE r.rowId = rowId
  RETURN r { .rowId, .filingId, .locator, .url, .imageNumber, .knownFrom, .knownBasis, .knownUntil, .trust, .certainty, .conduitId,
    .singleSided } AS edge
  UNION ALL
  UNWIND $loaned AS rowId MATCH ()-[r:LOANED_TO]->() WHERE r.rowId = rowId
  RETURN r { .rowId, .filingId, .locator, .url, .imageNumber, .knownFrom, .knownBasis, .knownUntil, .trust, .certainty, .conduitId,
    .singleSided } AS edge
  UNION ALL
  UNWIND $repaid AS rowId MATCH ()-[r:REPAID_TO]->() WHERE r.rowId = rowId
  RETURN r { .rowId, .filingId, .locator, .url, .imageNumber, .knownFrom, .knownBasis, .knownUntil, .trust, .certainty, .conduitId,
    .singleSided } AS edge
  UNION ALL
  UNWIND $supporting AS rowId MATCH ()-[r:SPENT_SUPPORTING]->() WHERE r.rowId = rowId
  RETURN r { .rowId, .filingId, .locator, .url, .imageNumber, .knownFrom, .knownBasis, .knownUntil, .trust, .certainty, .conduitId,
    .singleSided } AS edge
  UNION ALL
  UNWIND $opposing AS rowId MATCH ()-[r:SPENT_OPPOSING]->() WHERE r.rowId = rowId
  RETURN r { .rowId, .filingId, .locator, .url, .imageNumber, .knownFrom, .knownBasis, .knownUntil, .trust, .certainty, .conduitId,
    .singleSided } AS edge
  UNION ALL
  UNWIND $notCounted AS rowId MATCH ()-[r:NOT_COUNTED]->() WHERE r.rowId = rowId
  RETURN r { .rowId, .filingId, .locator, .url, .imageNumber, .knownFrom, .knownBasis, .knownUntil, .trust, .certainty, .conduitId,
    .singleSided } AS edge
} AS edges
