CREATE
	(soros:Donor:Actor {id: 'soros', kind: 'PERSON', name: 'George Soros', searchText: 'george soros'}),
	(aclu:Donor:Actor {id: 'aclu', kind: 'ORGANIZATION', name: 'ACLU of Pennsylvania', searchText: 'aclu of pennsylvania'}),
	(pac:Committee:Actor {id: 'phl:pjps', name: 'Philadelphia Justice and Public Safety', searchText: 'philadelphia justice and public safety', type: 'O', registeredOn: date('2017-04-25'), balanceBasis: 'REGISTERED'}),
	(krasner:Candidate:Actor {id: 'phl:larry-krasner', name: 'Larry Krasner', searchText: 'larry krasner', office: 'district-attorney'}),
	(khan:Candidate:Actor {id: 'phl:joe-khan', name: 'Joe Khan', searchText: 'joe khan', office: 'district-attorney'}),
	(primary:Race {id: 'da-2017-primary-dem', name: 'Philadelphia District Attorney, Democratic primary', searchText: 'philadelphia district attorney', office: 'district-attorney', electionType: 'primary', party: 'dem', date: date('2017-05-16'), year: 2017}),
	(krasner)-[:RUNS_IN {status: 'RAN'}]->(primary),
	(khan)-[:RUNS_IN {status: 'RAN'}]->(primary),
	(soros)-[:CONTRIBUTED_TO {rowId: 'story-gift', fromId: 'soros', toId: 'phl:pjps', cents: 145000000, date: date('2017-04-28'), kind: 'MONETARY', source: 'story', locator: 'contributions.csv:2', knownFrom: date('2017-05-05'), url: 'https://example.org/report', trust: 'NEWS_REPORT', certainty: 'B'}]->(pac),
	(pac)-[:SPENT_SUPPORTING {rowId: 'story-first', fromId: 'phl:pjps', toId: 'phl:larry-krasner', cents: 49745600, date: date('2017-04-27'), dateEarliest: date('2017-04-25'), kind: 'INDEPENDENT_EXPENDITURE', source: 'story', locator: 'spending.csv:2', raceId: 'da-2017-primary-dem'}]->(krasner),
	(pac)-[:SPENT_SUPPORTING {rowId: 'story-second', fromId: 'phl:pjps', toId: 'phl:larry-krasner', cents: 22250500, date: date('2017-05-03'), kind: 'INDEPENDENT_EXPENDITURE', source: 'story', locator: 'spending.csv:3', raceId: 'da-2017-primary-dem'}]->(krasner),
	(soros)-[:NOT_COUNTED {rowId: 'story-grant', fromId: 'soros', toId: 'aclu', cents: 5000000000, date: date('2014-11-07'), kind: 'OTHER', rule: 'NOT_POLITICAL', reason: 'a grant to a national programme'}]->(aclu),
	(aclu)-[:EDUCATED_VOTERS_IN {rowId: 'story-education', fromId: 'aclu', toId: 'da-2017-primary-dem', cents: 18500000, date: date('2017-05-16'), kind: 'VOTER_EDUCATION', source: 'story'}]->(primary);
