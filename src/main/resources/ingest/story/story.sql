-- The story's tables, one per file, to the graph tables. Ids: phl:<key> for committees and candidates, the stable key for
-- races, the exact donor key for donors (the story is one scope: its donors have no ZIP codes).
CREATE OR REPLACE MACRO story_race_id(jurisdiction, office, day, type, party) AS
	lower(concat_ws('|', jurisdiction, office, day, type, coalesce(party, '-'), '-'));

CREATE OR REPLACE TABLE story_ref AS
	SELECT 'donor:' || key AS ref, 'Donor' AS label, donor_id(donor_key(kind, key_name, NULL, city, state, 'phl-story', NULL)) AS id
	FROM story_donors
	UNION ALL SELECT 'committee:' || key, 'Committee', 'phl:' || key FROM story_committees
	UNION ALL SELECT 'candidate:' || key, 'Candidate', 'phl:' || key FROM story_candidates
	UNION ALL SELECT 'race:' || key, 'Race', story_race_id(jurisdiction, office, date, election_type, party) FROM story_races;

INSERT INTO graph_donor (id, kind, name, city, state, source)
	SELECT r.id, d.kind, d.name, d.city, d.state, 'phl-story'
	FROM story_donors d JOIN story_ref r ON r.ref = 'donor:' || d.key;

INSERT INTO graph_committee (id, name, type, party, treasurer, city, state, registered_on, stub, balance_basis, source)
	SELECT 'phl:' || key, name, type, party, treasurer, city, state, CAST(registered_on AS DATE), CAST(stub AS BOOLEAN),
		balance_basis, 'phl-story'
	FROM story_committees;

INSERT INTO graph_candidate (id, name, party, office, state, incumbency, cycle, stub, source)
	SELECT 'phl:' || key, name, party, office, state, incumbency, 2018, false, 'phl-story' FROM story_candidates;

INSERT INTO graph_race (id, name, office, jurisdiction, election_type, party, date, year, cycle, source)
	SELECT r.id, s.name, s.office, s.jurisdiction, s.election_type, s.party, CAST(s.date AS DATE),
		year(CAST(s.date AS DATE)), CAST(s.cycle AS INTEGER), 'phl-story'
	FROM story_races s JOIN story_ref r ON r.ref = 'race:' || s.key;

INSERT INTO graph_authorization
	SELECT 'phl:' || committee, 'phl:' || candidate, designation, CAST(cycle AS INTEGER), 'phl-story' FROM story_authorizations;

INSERT INTO graph_candidacy
	SELECT 'phl:' || c.candidate, r.id, c.status, CAST(c.incumbent AS BOOLEAN), 'phl-story'
	FROM story_candidacies c JOIN story_ref r ON r.ref = 'race:' || c.race;

INSERT INTO graph_filing (id, filer_id, form, report_type, covers_from, covers_to, received_on, due_on, url, source)
	SELECT 'phl:' || key, 'phl:' || committee, form, report_type, CAST(covers_from AS DATE), CAST(covers_to AS DATE),
		CAST(received_on AS DATE), CAST(due_on AS DATE), url, 'phl-story'
	FROM story_filings;

INSERT INTO graph_ledger (id, committee_id, date, opening_cents, unitemised_cents, vendor_cents, other_in_cents,
		other_out_cents, rows, source, locator)
	SELECT concat_ws('|', 'phl:' || committee, date, 'OPENING'), 'phl:' || committee, CAST(date AS DATE), cents(opening),
		0, 0, 0, 0, 1, 'phl-story', 'balances.csv:' || line
	FROM story_balances;

-- All rows that carry money, counted or not, in one shape.
CREATE OR REPLACE TABLE story_money AS
	SELECT 'contributions.csv' AS file, 'CONTRIBUTED_TO' AS edge_type, NULL AS rule, NULL AS reason, NULL AS instead, *
	FROM story_contributions
	UNION ALL BY NAME
	SELECT 'spending.csv' AS file, CASE stance WHEN 'SUPPORT' THEN 'SPENT_SUPPORTING' WHEN 'OPPOSE' THEN 'SPENT_OPPOSING'
		ELSE 'SPENT_ABOUT' END AS edge_type, * EXCLUDE (stance)
	FROM story_spending
	UNION ALL BY NAME
	SELECT 'voter-education.csv' AS file, 'EDUCATED_VOTERS_IN' AS edge_type, * FROM story_voter_education
	UNION ALL BY NAME
	SELECT 'not-counted.csv' AS file, 'NOT_COUNTED' AS edge_type, counted_instead AS instead, * EXCLUDE (counted_instead)
	FROM story_not_counted;

CREATE OR REPLACE TABLE story_edge AS
	WITH resolved AS (
		SELECT m.*, f.label AS from_label, f.id AS from_id, t.label AS to_label, t.id AS to_id, c.id AS race_id,
			left(sha256(concat_ws('|', m.edge_type, f.id, t.id, m.amount, m.date, m.kind)), 24) AS hash
		FROM story_money m
		LEFT JOIN story_ref f ON f.ref = m."from"
		LEFT JOIN story_ref t ON t.ref = m."to"
		LEFT JOIN story_ref c ON c.ref = 'race:' || m.race)
	SELECT *, 'phl-story-' || hash || '-' || row_number() OVER (PARTITION BY hash ORDER BY file, line) AS row_id
	FROM resolved;

INSERT INTO rejected
	SELECT file, line, 'a reference, an amount or a day that cannot be read', key FROM story_edge
	WHERE from_id IS NULL OR to_id IS NULL OR cents(amount) IS NULL OR TRY_CAST(date AS DATE) IS NULL
		OR (race IS NOT NULL AND race_id IS NULL);

INSERT INTO graph_money (row_id, edge_type, from_label, from_id, to_label, to_id, cents, date, date_earliest, kind, filing_id,
		locator, url, race_id, known_from, known_basis, known_until, stood_as, trust, certainty, note, rule, reason, counted_instead, source)
	SELECT e.row_id, e.edge_type, e.from_label, e.from_id, e.to_label, e.to_id, cents(e.amount), CAST(e.date AS DATE),
		CAST(e.date_earliest AS DATE), e.kind, 'phl:' || e.filing, e.file || ':' || e.line, e.url, e.race_id,
		CAST(e.known_from AS DATE), CASE WHEN e.known_from = f.received_on THEN 'FILED' END,
		CAST(e.known_until AS DATE), e.stood_as, e.trust, e.certainty, e.source_name || ': ' || e.note, e.rule, e.reason, i.row_id,
		'phl-story'
	FROM story_edge e LEFT JOIN story_edge i ON i.key = e.instead LEFT JOIN story_filings f ON f.key = e.filing
	WHERE NOT EXISTS (SELECT 1 FROM rejected r WHERE r.file = e.file AND r.line = e.line);

INSERT INTO graph_claim (id, subject_label, subject_id, kind, statement, cents, number, as_of, known_from, source_name, url,
		trust, certainty)
	SELECT 'phl-story-' || left(sha256(concat_ws('|', subject, kind, statement)), 24), r.label, r.id, kind, statement,
		cents(amount), CAST(number AS BIGINT), CAST(as_of AS DATE), CAST(known_from AS DATE), source_name, url, trust, certainty
	FROM story_claims c LEFT JOIN story_ref r ON r.ref = c.subject;

-- What became of each row, and the account as their sum.
INSERT INTO verdict (kind, file, line, row_id, outcome, rule, reason, counted_instead, cents)
	SELECT l.kind, l.file, l.line, m.row_id,
		CASE WHEN r.line IS NOT NULL THEN 'REJECTED' WHEN m.rule IS NOT NULL THEN 'NOT_COUNTED' ELSE 'COUNTED' END,
		CASE WHEN r.line IS NOT NULL THEN 'UNREADABLE'
			ELSE coalesce(m.rule, m.edge_type, CASE l.kind WHEN 'claims' THEN 'CLAIM' WHEN 'balances' THEN 'LEDGER' ELSE 'MASTER' END) END,
		coalesce(r.reason, m.reason), m.counted_instead, coalesce(m.cents, cents(b.opening), 0)
	FROM line l
	LEFT JOIN graph_money m ON m.locator = l.file || ':' || l.line
	LEFT JOIN rejected r ON r.file = l.file AND r.line = l.line
	LEFT JOIN story_balances b ON l.kind = 'balances' AND b.line = l.line;

INSERT INTO graph_account (file, outcome, rule, reason, rows, cents)
	SELECT file, outcome, rule, reason, count(*), sum(cents) FROM verdict GROUP BY ALL ORDER BY ALL;
