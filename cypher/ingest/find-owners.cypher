// Which source's properties a node holds that several sources name.
// $ids: List<String>
// returns id, label, source
// cost: four index seeks per id
UNWIND $ids AS id
CALL (id) {
	MATCH (n:Actor {id: id}) RETURN n
	UNION ALL
	MATCH (n:Race {id: id}) RETURN n
	UNION ALL
	MATCH (n:Filing {id: id}) RETURN n
	UNION ALL
	MATCH (n:LedgerDay {id: id}) RETURN n
}
RETURN id, head([label IN labels(n) WHERE label <> 'Actor']) AS label, n.source AS source
