CREATE
	(aDonor:Donor:Actor {id: 'A', kind: 'PERSON', name: 'Donor A', searchText: 'donor a'}),
	(bDonor:Donor:Actor {id: 'B', kind: 'PERSON', name: 'Donor B', searchText: 'donor b'}),
	(kCommittee:Committee:Actor {id: 'K', name: 'Committee K', searchText: 'committee k', balanceBasis: 'REGISTERED'}),
	(pCommittee:Committee:Actor {id: 'P', name: 'Committee P', searchText: 'committee p', balanceBasis: 'REGISTERED'}),
	(kCandidate:Candidate:Actor {id: 'k', name: 'Candidate k', searchText: 'candidate k', office: 'H'}),
	(kCommittee)-[:AUTHORIZED_BY {designation: 'PRINCIPAL'}]->(kCandidate),
	(:LedgerDay {id: 'P|opening', committeeId: 'P', date: date('2020-01-01'), openingCents: 10000, unitemisedCents: 0, vendorCents: 0, otherInCents: 0, otherOutCents: 0, rows: 1}),
	(aDonor)-[:CONTRIBUTED_TO {rowId: '1', fromId: 'A', toId: 'P', cents: 60000, date: date('2020-01-11'), kind: 'MONETARY', locator: 'rows.txt:1'}]->(pCommittee),
	(pCommittee)-[:CONTRIBUTED_TO {rowId: '2', fromId: 'P', toId: 'K', cents: 35000, date: date('2020-01-12'), kind: 'MONETARY', locator: 'rows.txt:2'}]->(kCommittee),
	(bDonor)-[:CONTRIBUTED_TO {rowId: '3', fromId: 'B', toId: 'P', cents: 30000, date: date('2020-01-13'), kind: 'MONETARY', locator: 'rows.txt:3'}]->(pCommittee),
	(pCommittee)-[:CONTRIBUTED_TO {rowId: '4', fromId: 'P', toId: 'K', cents: 32500, date: date('2020-01-14'), kind: 'MONETARY', locator: 'rows.txt:4'}]->(kCommittee);
