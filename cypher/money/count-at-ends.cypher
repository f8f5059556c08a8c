// How many money edges actors or races have.
// $ask.anchors: [{key, END: {TYPE: the actor or race}}], END to or from: each counts one type of edge
// returns key, entries; no row for who does not exist
// cost: a few hits for each anchor
UNWIND $ask.anchors AS anchor
CALL (anchor) {
	// for each type
	MATCH (n:Actor {id: anchor.to.CONTRIBUTED_TO}) RETURN count { (n)<-[:CONTRIBUTED_TO]-() } AS entries
	UNION ALL
	MATCH (n:Race {id: anchor.to.CONTRIBUTED_TO}) RETURN count { (n)<-[:CONTRIBUTED_TO]-() } AS entries
	UNION ALL
	MATCH (n:Actor {id: anchor.from.CONTRIBUTED_TO}) RETURN count { (n)-[:CONTRIBUTED_TO]->() } AS entries
	// end
}
RETURN anchor.key AS key, entries
