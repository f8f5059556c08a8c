CREATE
	(aDonor:Donor:Actor {id: 'A', kind: 'PERSON', name: 'Donor A', searchText: 'donor a'}),
	(bDonor:Donor:Actor {id: 'B', kind: 'PERSON', name: 'Donor B', searchText: 'donor b'}),
	(kCommittee:Committee:Actor {id: 'K', name: 'Committee K', searchText: 'committee k', balanceBasis: 'REGISTERED'}),
	(pCommittee:Committee:Actor {id: 'P', name: 'Committee P', searchText: 'committee p', balanceBasis: 'REGISTERED'}),
	(kCandidate:Candidate:Actor {id: 'k', name: 'Candidate k', searchText: 'candidate k', office: 'H'}),
	(kCommittee)-[:AUTHORIZED_BY {designation: 'PRINCIPAL'}]->(kCandidate),
	(aDonor)-[:CONTRIBUTED_TO {rowId: '1', fromId: 'A', toId: 'P', cents: 10000, date: date('2020-01-11'), kind: 'MONETARY', locator: 'rows.txt:1'}]->(pCommittee),
	(pCommittee)-[:CONTRIBUTED_TO {rowId: '2', fromId: 'P', toId: 'K', cents: 10000, date: date('2020-01-12'), kind: 'MONETARY', locator: 'rows.txt:2'}]->(kCommittee),
	(bDonor)-[:CONTRIBUTED_TO {rowId: '3', fromId: 'B', toId: 'P', cents: 10000, date: date('2020-01-13'), kind: 'MONETARY', locator: 'rows.txt:3'}]->(pCommittee);
