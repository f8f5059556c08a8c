CREATE
	(p:Committee:Actor {id: 'P', name: 'Committee P', searchText: 'committee p', balanceBasis: 'REGISTERED'}),
	(q:Committee:Actor {id: 'Q', name: 'Committee Q', searchText: 'committee q', balanceBasis: 'REGISTERED'});
