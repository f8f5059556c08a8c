// All committees, for the projection.
// returns id, name, balanceBasis
// cost: a label scan, on purpose: every committee is wanted; streamed, once per graph version
MATCH (c:Committee)
RETURN c.id AS id, c.name AS name, c.balanceBasis AS balanceBasis
