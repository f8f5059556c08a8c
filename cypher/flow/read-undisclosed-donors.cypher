// Donors that hide who gave, for the projection.
// returns id
// cost: a label scan, on purpose: once per graph version
MATCH (d:Donor) WHERE d.kind = 'UNDISCLOSED'
RETURN d.id AS id
