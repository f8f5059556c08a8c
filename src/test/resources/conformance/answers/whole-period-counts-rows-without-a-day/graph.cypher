CREATE
	(a:Donor:Actor {id: 'A', kind: 'PERSON', name: 'Donor A', searchText: 'donor a'}),
	(b:Donor:Actor {id: 'B', kind: 'PERSON', name: 'Donor B', searchText: 'donor b'}),
	(p:Committee:Actor {id: 'P', name: 'Committee P', searchText: 'committee p', balanceBasis: 'REGISTERED'}),
	(kCommittee:Committee:Actor {id: 'K', name: 'Committee K', searchText: 'committee k', balanceBasis: 'REGISTERED'}),
	(k:Candidate:Actor {id: 'k', name: 'Candidate k', searchText: 'candidate k', office: 'H'}),
	(kCommittee)-[:AUTHORIZED_BY {designation: 'PRINCIPAL'}]->(k),
	(a)-[:CONTRIBUTED_TO {rowId: '1', fromId: 'A', toId: 'P', cents: 10000, date: date('0001-01-01'), kind: 'MONETARY', locator: 'rows.txt:1'}]->(p),
	(p)-[:CONTRIBUTED_TO {rowId: '2', fromId: 'P', toId: 'K', cents: 8000, date: date('0001-01-01'), kind: 'MONETARY', locator: 'rows.txt:2'}]->(kCommittee),
	(b)-[:CONTRIBUTED_TO {rowId: '3', fromId: 'B', toId: 'K', cents: 500, date: date('0001-01-01'), kind: 'MONETARY', locator: 'rows.txt:3'}]->(kCommittee);
