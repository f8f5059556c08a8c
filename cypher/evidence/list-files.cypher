// The files of some loads, by name.
// $ids: List<String>, loads
// returns node: a file's properties with its importId
// cost: one index seek per load, then its files
MATCH (i:Import) WHERE i.id IN $ids
MATCH (i)-[:READ]->(f:ImportFile)
RETURN f {.*, importId: i.id} AS node
ORDER BY f.name, f.id LIMIT 10000
