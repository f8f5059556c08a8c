// Lists by name read these from any place on; searchText is the name with case, accents and punctuation gone.
CREATE INDEX donor_name IF NOT EXISTS FOR (n:Donor) ON (n.searchText, n.id);
CREATE INDEX committee_name IF NOT EXISTS FOR (n:Committee) ON (n.searchText, n.id);
CREATE INDEX candidate_name IF NOT EXISTS FOR (n:Candidate) ON (n.searchText, n.id);
CREATE INDEX race_name IF NOT EXISTS FOR (n:Race) ON (n.searchText, n.id);
