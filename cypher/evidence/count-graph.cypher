// How many nodes and money edges there are.
// returns donors, committees, candidates, races, filings, countedRows, notCountedRows
// cost: the count store, no scan
RETURN COUNT { (:Donor) } AS donors, COUNT { (:Committee) } AS committees, COUNT { (:Candidate) } AS candidates,
	COUNT { (:Race) } AS races, COUNT { (:Filing) } AS filings,
	COUNT { ()-[:CONTRIBUTED_TO]->() } + COUNT { ()-[:TRANSFERRED_TO]->() } + COUNT { ()-[:REFUNDED_TO]->() }
		+ COUNT { ()-[:LOANED_TO]->() } + COUNT { ()-[:REPAID_TO]->() } + COUNT { ()-[:SPENT_SUPPORTING]->() }
		+ COUNT { ()-[:SPENT_OPPOSING]->() } + COUNT { ()-[:SPENT_ABOUT]->() }
		+ COUNT { ()-[:EDUCATED_VOTERS_IN]->() } AS countedRows,
	COUNT { ()-[:NOT_COUNTED]->() } AS notCountedRows
