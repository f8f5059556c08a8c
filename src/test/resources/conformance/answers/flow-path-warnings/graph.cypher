CREATE
	(aDonor:Donor:Actor {id: 'A', kind: 'PERSON', name: 'Donor A', searchText: 'donor a'}),
	(kCommittee:Committee:Actor {id: 'K', name: 'Committee K', searchText: 'committee k', balanceBasis: 'REGISTERED'}),
	(pCommittee:Committee:Actor {id: 'P', name: 'Committee P', searchText: 'committee p', balanceBasis: 'REGISTERED'}),
	(qCommittee:Committee:Actor {id: 'Q', name: 'Committee Q', searchText: 'committee q', balanceBasis: 'REGISTERED'}),
	(kCandidate:Candidate:Actor {id: 'k', name: 'Candidate k', searchText: 'candidate k', office: 'H'}),
	(kCommittee)-[:AUTHORIZED_BY {designation: 'PRINCIPAL'}]->(kCandidate),
	(aDonor)-[:CONTRIBUTED_TO {rowId: '1', fromId: 'A', toId: 'P', cents: 10000, date: date('2020-03-10'), kind: 'MONETARY', locator: 'rows.txt:1'}]->(pCommittee),
	(pCommittee)-[:TRANSFERRED_TO {rowId: '2', fromId: 'P', toId: 'K', cents: 6000, date: date('2020-03-08'), kind: 'TRANSFER', locator: 'rows.txt:2', singleSided: true}]->(kCommittee),
	(pCommittee)-[:TRANSFERRED_TO {rowId: '3', fromId: 'P', toId: 'K', cents: 3000, date: date('2020-12-01'), kind: 'TRANSFER', locator: 'rows.txt:3'}]->(kCommittee),
	(aDonor)-[:CONTRIBUTED_TO {rowId: '4', fromId: 'A', toId: 'Q', cents: 5000, date: date('2020-01-11'), kind: 'MONETARY', locator: 'rows.txt:4'}]->(qCommittee),
	(qCommittee)-[:REFUNDED_TO {rowId: '5', fromId: 'Q', toId: 'A', cents: 2000, date: date('2020-02-01'), kind: 'REFUND', locator: 'rows.txt:5'}]->(aDonor),
	(qCommittee)-[:TRANSFERRED_TO {rowId: '6', fromId: 'Q', toId: 'K', cents: 2000, date: date('2020-11-01'), kind: 'TRANSFER', locator: 'rows.txt:6'}]->(kCommittee),
	(aDonor)-[:NOT_COUNTED {rowId: '7', fromId: 'A', toId: 'K', cents: 2500, date: date('2020-11-01'), kind: 'MONETARY', locator: 'rows.txt:7', rule: 'ATTRIBUTION', reason: 'a share of joint fundraising', transactionType: '15J'}]->(kCommittee);
