// Where transactions stand in the filings, together with the graph version they were read at.
// $rowIds: List<String>
// returns version, edges (properties of the edges, also of those that stood on an earlier day)
// cost: one index seek per row id and type of edge
OPTIONAL MATCH (s:GraphState {id: 'graph'})
RETURN s.version AS version, COLLECT {
  UNWIND $rowIds AS rowId
  CALL (rowId) {
    MATCH ()-[r:CONTRIBUTED_TO]->() WHERE r.rowId = rowId RETURN r
    UNION ALL
    MATCH ()-[r:TRANSFERRED_TO]->() WHERE r.rowId = rowId RETURN r
    UNION ALL
    MATCH ()-[r:REFUNDED_TO]->() WHERE r.rowId = rowId RETURN r
    UNION ALL
    MATCH ()-[r:LOANED_TO]->() WHERE r.rowId = rowId RETURN r
    UNION ALL
    MATCH ()-[r:REPAID_TO]->() WHERE r.rowId = rowId RETURN r
    UNION ALL
    MATCH ()-[r:SPENT_SUPPORTING]->() WHERE r.rowId = rowId RETURN r
    UNION ALL
    MATCH ()-[r:SPENT_OPPOSING]->() WHERE r.rowId = rowId RETURN r
    UNION ALL
    MATCH ()-[r:NOT_COUNTED]->() WHERE r.rowId = rowId RETURN r
  }
  RETURN properties(r)
} AS edges
