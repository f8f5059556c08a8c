// How many nodes and money edges there are.
// returns donors, committees, candidates, races, filings, each type of money edge by its name, countedRows, notCountedRows
// cost: the count store, no scan
WITH COUNT { (:Donor) } AS donors, COUNT { (:Committee) } AS committees, COUNT { (:Candidate) } AS candidates,
	COUNT { (:Race) } AS races, COUNT { (:Filing) } AS filings,
	COUNT { ()-[:CONTRIBUTED_TO]->() } AS CONTRIBUTED_TO,
	COUNT { ()-[:TRANSFERRED_TO]->() } AS TRANSFERRED_TO,
	COUNT { ()-[:REFUNDED_TO]->() } AS REFUNDED_TO,
	COUNT { ()-[:LOANED_TO]->() } AS LOANED_TO,
	COUNT { ()-[:REPAID_TO]->() } AS REPAID_TO,
	COUNT { ()-[:SPENT_SUPPORTING]->() } AS SPENT_SUPPORTING,
	COUNT { ()-[:SPENT_OPPOSING]->() } AS SPENT_OPPOSING,
	COUNT { ()-[:SPENT_ABOUT]->() } AS SPENT_ABOUT,
	COUNT { ()-[:EDUCATED_VOTERS_IN]->() } AS EDUCATED_VOTERS_IN,
	COUNT { ()-[:NOT_COUNTED]->() } AS NOT_COUNTED
RETURN *, CONTRIBUTED_TO + TRANSFERRED_TO + REFUNDED_TO + LOANED_TO
		+ REPAID_TO + SPENT_SUPPORTING + SPENT_OPPOSING + SPENT_ABOUT + EDUCATED_VOTERS_IN AS countedRows,
	NOT_COUNTED AS notCountedRows
