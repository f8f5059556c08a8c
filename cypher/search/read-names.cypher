// Everything that can be found by name.
// scan: reason: every name is wanted
// returns, read by place: label, id, name (normalised), organization, city, state, committees (ids of a candidate's own
//   committees, a line each)
// cost: a scan of these nodes, on purpose: once per graph version
MATCH (n:Donor)
RETURN 'Donor' AS label, n.id AS id, n.searchText AS name, null AS organization, n.city AS city, n.state AS state,
	null AS committees
UNION ALL
MATCH (n:Committee)
RETURN 'Committee' AS label, n.id AS id, n.searchText AS name, n.connectedOrganization AS organization, n.city AS city,
	n.state AS state, null AS committees
UNION ALL
MATCH (n:Candidate)
RETURN 'Candidate' AS label, n.id AS id, n.searchText AS name, null AS organization, null AS city, n.state AS state,
	reduce(ids = '', id IN [(n)<-[:AUTHORIZED_BY]-(c:Committee) | c.id] | ids + id + '\n') AS committees
UNION ALL
MATCH (n:Race)
RETURN 'Race' AS label, n.id AS id, n.searchText AS name, null AS organization, null AS city, null AS state,
	null AS committees
