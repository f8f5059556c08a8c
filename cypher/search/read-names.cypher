// Everything that can be found by name, with the money it is ranked by among equals: what a donor gave, what a committee
// received, what a candidate's committees received and was spent for or against the candidate; nothing for a race.
// scan: reason: every name is wanted
// returns label, id, name (normalised), organization, city, state, cents
// cost: a scan of these nodes and their money, on purpose: once per graph version
MATCH (n:Donor)
CALL (n) {
	MATCH (n)-[r:CONTRIBUTED_TO]->() RETURN sum(r.cents) AS cents
}
RETURN 'Donor' AS label, n.id AS id, n.searchText AS name, null AS organization, n.city AS city, n.state AS state, cents
UNION ALL
MATCH (n:Committee)
CALL (n) {
	MATCH (n)<-[r:CONTRIBUTED_TO|TRANSFERRED_TO]-() RETURN sum(r.cents) AS cents
}
RETURN 'Committee' AS label, n.id AS id, n.searchText AS name, n.connectedOrganization AS organization, n.city AS city,
	n.state AS state, cents
UNION ALL
MATCH (n:Candidate)
CALL (n) {
	MATCH (n)<-[:AUTHORIZED_BY]-(:Committee)<-[r:CONTRIBUTED_TO|TRANSFERRED_TO]-() RETURN sum(r.cents) AS raised
}
CALL (n) {
	MATCH (n)<-[r:CONTRIBUTED_TO|SPENT_SUPPORTING|SPENT_OPPOSING]-() RETURN sum(r.cents) AS spent
}
RETURN 'Candidate' AS label, n.id AS id, n.searchText AS name, null AS organization, null AS city, n.state AS state,
	raised + spent AS cents
UNION ALL
MATCH (n:Race)
RETURN 'Race' AS label, n.id AS id, n.searchText AS name, null AS organization, null AS city, null AS state, 0 AS cents
