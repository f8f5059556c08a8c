CREATE
	(aDonor:Donor:Actor {id: 'A', kind: 'PERSON', name: 'Donor A', searchText: 'donor a'}),
	(kCommittee:Committee:Actor {id: 'K', name: 'Committee K', searchText: 'committee k', balanceBasis: 'REGISTERED'}),
	(kCandidate:Candidate:Actor {id: 'k', name: 'Candidate k', searchText: 'candidate k', office: 'H'}),
	(kCommittee)-[:AUTHORIZED_BY {designation: 'PRINCIPAL'}]->(kCandidate),
	(aDonor)-[:CONTRIBUTED_TO {rowId: '1', fromId: 'A', toId: 'K', cents: 2500, date: date('2020-01-11'), kind: 'MONETARY', locator: 'rows.txt:1'}]->(kCommittee);
