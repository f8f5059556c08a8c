// Schema files applied so far.
// returns name, checksum
// scan: reason: a handful of nodes, read once per start
MATCH (f:SchemaFile) RETURN f.name AS name, f.checksum AS checksum
