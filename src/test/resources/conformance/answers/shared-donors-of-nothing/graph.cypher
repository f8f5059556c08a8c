CREATE
	(a:Donor:Actor {id: 'A', kind: 'PERSON', name: 'Donor A', searchText: 'donor a'}),
	(z:Donor:Actor {id: 'Z', kind: 'PERSON', name: 'Donor Z', searchText: 'donor z'}),
	(p:Committee:Actor {id: 'P', name: 'Committee P', searchText: 'committee p', balanceBasis: 'REGISTERED'}),
	(kCommittee:Committee:Actor {id: 'K', name: 'Committee K', searchText: 'committee k', balanceBasis: 'REGISTERED'}),
	(k:Candidate:Actor {id: 'k', name: 'Candidate k', searchText: 'candidate k', office: 'H'}),
	(poor:Candidate:Actor {id: 'poor', name: 'Candidate poor', searchText: 'candidate poor', office: 'H'}),
	(r:Race {id: 'r', name: 'Race r', searchText: 'race r', office: 'H', jurisdiction: 'x', date: date('2020-02-28'), year: 2020}),
	(poor)-[:RUNS_IN]->(r),
	(kCommittee)-[:AUTHORIZED_BY {designation: 'PRINCIPAL'}]->(k),
	(a)-[:CONTRIBUTED_TO {rowId: '1', fromId: 'A', toId: 'P', cents: 10000, date: date('2020-01-11'), kind: 'MONETARY', locator: 'rows.txt:1'}]->(p),
	(p)-[:CONTRIBUTED_TO {rowId: '2', fromId: 'P', toId: 'K', cents: 10000, date: date('2020-01-12'), kind: 'MONETARY', locator: 'rows.txt:2'}]->(kCommittee);
