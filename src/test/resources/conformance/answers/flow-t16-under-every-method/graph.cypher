CREATE
	(aDonor:Donor:Actor {id: 'A', kind: 'PERSON', name: 'Donor A', searchText: 'donor a'}),
	(kCommittee:Committee:Actor {id: 'K', name: 'Committee K', searchText: 'committee k', balanceBasis: 'REGISTERED'}),
	(pCommittee:Committee:Actor {id: 'P', name: 'Committee P', searchText: 'committee p', balanceBasis: 'REGISTERED'}),
	(qCommittee:Committee:Actor {id: 'Q', name: 'Committee Q', searchText: 'committee q', balanceBasis: 'REGISTERED'}),
	(kCandidate:Candidate:Actor {id: 'k', name: 'Candidate k', searchText: 'candidate k', office: 'H'}),
	(kCommittee)-[:AUTHORIZED_BY {designation: 'PRINCIPAL'}]->(kCandidate),
	(aDonor)-[:CONTRIBUTED_TO {rowId: '1', fromId: 'A', toId: 'P', cents: 10000, date: date('2020-01-11'), kind: 'MONETARY', locator: 'rows.txt:1'}]->(pCommittee),
	(pCommittee)-[:CONTRIBUTED_TO {rowId: '2', fromId: 'P', toId: 'Q', cents: 10000, date: date('2020-01-12'), kind: 'MONETARY', locator: 'rows.txt:2'}]->(qCommittee),
	(qCommittee)-[:CONTRIBUTED_TO {rowId: '3', fromId: 'Q', toId: 'K', cents: 10000, date: date('2020-01-13'), kind: 'MONETARY', locator: 'rows.txt:3'}]->(kCommittee);
