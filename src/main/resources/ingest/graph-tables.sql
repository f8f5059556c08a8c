-- The graph as staging tables: what every source's SQL fills and the graph writer reads. docs/graph-model.md explains the columns.
-- Money in integer cents (BIGINT). An undated money row carries DATE '0001-01-01'.
CREATE OR REPLACE TABLE graph_donor (
	id VARCHAR, kind VARCHAR, name VARCHAR, city VARCHAR, state VARCHAR, zip5 VARCHAR, source VARCHAR);
CREATE OR REPLACE TABLE graph_committee (
	id VARCHAR, name VARCHAR, type VARCHAR, designation VARCHAR, party VARCHAR, treasurer VARCHAR, city VARCHAR,
	state VARCHAR, registered_on DATE, connected_organization VARCHAR, organization_type VARCHAR, stub BOOLEAN,
	balance_basis VARCHAR, source VARCHAR);
CREATE OR REPLACE TABLE graph_candidate (
	id VARCHAR, name VARCHAR, party VARCHAR, office VARCHAR, state VARCHAR, district VARCHAR, incumbency VARCHAR,
	status VARCHAR, cycle INTEGER, stub BOOLEAN, source VARCHAR);
CREATE OR REPLACE TABLE graph_race (
	id VARCHAR, name VARCHAR, office VARCHAR, jurisdiction VARCHAR, election_type VARCHAR, party VARCHAR, date DATE,
	year INTEGER, cycle INTEGER, seat VARCHAR, source VARCHAR);
CREATE OR REPLACE TABLE graph_authorization (
	committee_id VARCHAR, candidate_id VARCHAR, designation VARCHAR, cycle INTEGER, source VARCHAR);
CREATE OR REPLACE TABLE graph_candidacy (
	candidate_id VARCHAR, race_id VARCHAR, status VARCHAR, incumbent BOOLEAN, source VARCHAR);
CREATE OR REPLACE TABLE graph_filing (
	id VARCHAR, filer_id VARCHAR, form VARCHAR, report_type VARCHAR, covers_from DATE, covers_to DATE,
	received_on DATE, due_on DATE, amends VARCHAR, url VARCHAR, source VARCHAR);
CREATE OR REPLACE TABLE graph_ledger (
	id VARCHAR, committee_id VARCHAR, date DATE, until DATE, opening_cents BIGINT, unitemised_cents BIGINT,
	vendor_cents BIGINT, other_in_cents BIGINT, other_out_cents BIGINT, rows BIGINT, source VARCHAR, locator VARCHAR,
	known_from DATE);
CREATE OR REPLACE TABLE graph_claim (
	id VARCHAR, subject_label VARCHAR, subject_id VARCHAR, kind VARCHAR, statement VARCHAR, cents BIGINT,
	number BIGINT, as_of DATE, known_from DATE, source_name VARCHAR, url VARCHAR, trust VARCHAR, certainty VARCHAR);
CREATE OR REPLACE TABLE graph_money (
	row_id VARCHAR, edge_type VARCHAR, from_label VARCHAR, from_id VARCHAR, to_label VARCHAR, to_id VARCHAR,
	cents BIGINT, date DATE, date_earliest DATE, date_basis VARCHAR, sent_date DATE, received_date DATE,
	kind VARCHAR, transaction_type VARCHAR, single_sided BOOLEAN, conduit_id VARCHAR, conduit_only BOOLEAN,
	filing_id VARCHAR, image_number BIGINT, locator VARCHAR, url VARCHAR, election VARCHAR, race_id VARCHAR,
	employer VARCHAR, occupation VARCHAR, known_from DATE, known_basis VARCHAR, known_until DATE, stood_as VARCHAR,
	trust VARCHAR, certainty VARCHAR, note VARCHAR, rule VARCHAR, reason VARCHAR, counted_instead VARCHAR, undoes VARCHAR, source VARCHAR);
-- The filer's own total of one line of its summary beside ours; size_cents is the difference without its sign.
CREATE OR REPLACE TABLE graph_reconciliation (
	id VARCHAR, subject_label VARCHAR, subject_id VARCHAR, cycle INTEGER, line VARCHAR, reported_cents BIGINT, itemised_cents BIGINT,
	unitemised_cents BIGINT, difference_cents BIGINT, size_cents BIGINT, cause VARCHAR, explained_cents BIGINT, explanation VARCHAR,
	covers_from DATE, covers_to DATE, locator VARCHAR, source VARCHAR);
-- One line per file, outcome and rule; per file the rows add up to rows_read.
CREATE OR REPLACE TABLE graph_account (
	file VARCHAR, outcome VARCHAR, rule VARCHAR, reason VARCHAR, rows BIGINT, cents BIGINT);
CREATE OR REPLACE TABLE graph_file (
	name VARCHAR, kind VARCHAR, bytes BIGINT, sha256 VARCHAR, modified_on DATE, rows_read BIGINT);
