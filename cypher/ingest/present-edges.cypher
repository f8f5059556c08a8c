// What the graph holds of a source: every money edge with its properties.
// $source: String
// scan: reason: read once per load, all of a source on purpose
// returns type, properties
// cost: a scan of all money edges, on purpose: a load compares itself with the whole graph, whatever was interrupted before
MATCH ()-[r:CONTRIBUTED_TO|TRANSFERRED_TO|REFUNDED_TO|LOANED_TO|REPAID_TO|SPENT_SUPPORTING|SPENT_OPPOSING|SPENT_ABOUT|EDUCATED_VOTERS_IN|NOT_COUNTED]->()
WHERE r.source = $source
RETURN type(r) AS type, properties(r) AS properties
