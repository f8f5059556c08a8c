CREATE
	(aDonor:Donor:Actor {id: 'A', kind: 'PERSON', name: 'Donor A', searchText: 'donor a'}),
	(kCommittee:Committee:Actor {id: 'K', name: 'Committee K', searchText: 'committee k', balanceBasis: 'REGISTERED'}),
	(kCandidate:Candidate:Actor {id: 'k', name: 'Candidate k', searchText: 'candidate k', office: 'H'}),
	(actblue:Committee:Actor {id: 'ActBlue', name: 'ActBlue', searchText: 'actblue', balanceBasis: 'SUMMARY'}),
	(kCommittee)-[:AUTHORIZED_BY {designation: 'PRINCIPAL'}]->(kCandidate),
	(aDonor)-[:CONTRIBUTED_TO {rowId: '1', fromId: 'A', toId: 'K', cents: 2500, date: date('2020-01-11'), kind: 'MONETARY', locator: 'rows.txt:1', conduitId: 'ActBlue'}]->(kCommittee),
	(aDonor)-[:NOT_COUNTED {rowId: '2', fromId: 'A', toId: 'K', cents: 2500, date: date('2020-01-11'), kind: 'MONETARY', rule: 'CONDUIT_EVIDENCE', reason: 'the conduit reports the same gift', countedInstead: '1'}]->(kCommittee),
	(actblue)-[:NOT_COUNTED {rowId: '3', fromId: 'ActBlue', toId: 'K', cents: 2500, date: date('2020-01-11'), kind: 'MONETARY', rule: 'MEMO', reason: 'memo item'}]->(kCommittee);
