// The loads whose rows the graph holds, all of them: what the graph can be built from again.
// scan: reason: one node per load
// returns id, source, dataSet
MATCH (i:Import) WHERE i.complete = true
RETURN i.id AS id, i.source AS source, i.dataSet AS dataSet
ORDER BY dataSet DESC, id
