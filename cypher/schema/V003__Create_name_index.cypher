// One box over all actors and races.
CREATE FULLTEXT INDEX actorNames IF NOT EXISTS FOR (n:Donor|Committee|Candidate|Race) ON EACH [n.searchText]
	OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-no-stop-words' } };
