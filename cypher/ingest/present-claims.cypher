// Every claim with its properties.
// $source: String, not used: claims carry no source of ours
// scan: reason: read once per load, all of a source on purpose
// returns properties
// cost: a label scan, on purpose: there are few claims
MATCH (n:Claim)
RETURN properties(n) AS properties
