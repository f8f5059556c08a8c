-- Rules REJECTED, version 1. Source: FEC, electronic filing specifications, versions 1 to 8.
-- Every record that may move money, every column from text; what cannot be read is rejected with its line.
CREATE OR REPLACE MACRO is_item(record) AS coalesce(regexp_full_match(record, 'S[ABDEF].*|F5[67]|F65'), false) AND NOT starts_with(record, 'SA3L');
CREATE OR REPLACE TEMP TABLE record_flaw AS
SELECT r.kind, r.file, r.line, CASE WHEN r.flaw IS NOT NULL THEN r.flaw WHEN NOT is_item(r.record) THEN NULL
	WHEN f.file IS NULL THEN 'no form record stands before it, so nobody can tell what its line means'
	WHEN NOT is_committee_id(f.filer) THEN 'the filer''s id is no committee id: ' || coalesce(f.filer, '')
	WHEN starts_with(r.record, 'SD') THEN CASE WHEN r.amount IS NOT NULL AND filed_cents(r.amount) IS NULL THEN 'the amount is none with at most two decimals: ' || r.amount END
	WHEN r.amount IS NULL THEN 'the amount is empty'
	WHEN filed_cents(r.amount) IS NULL THEN 'the amount is none with at most two decimals: ' || r.amount
	WHEN r.dated IS NOT NULL AND filed_day(r.dated) IS NULL THEN 'the date is no possible day: ' || r.dated
	WHEN r.aired IS NOT NULL AND filed_day(r.aired) IS NULL THEN 'the day of dissemination is no possible day: ' || r.aired END AS flaw
FROM efile_read r LEFT JOIN filing f USING (file);
INSERT INTO rejected SELECT f.file, f.line, f.flaw, l.text FROM record_flaw f JOIN line l USING (kind, file, line) WHERE f.flaw IS NOT NULL;

-- A row's id: what it says and the ordinal among equals of its filing; a filing in two files has its rows twice.
CREATE OR REPLACE TABLE item AS
SELECT *, 'fec-efile-' || left(content, 24) || '-' || n || CASE WHEN copy > 1 THEN '-' || copy ELSE '' END AS row_id FROM (
	SELECT *, row_number() OVER (PARTITION BY content, n ORDER BY file) AS copy FROM (
		SELECT r.kind, r.file, r.line, f.id AS filing_id, f.number, f.form, f.version, f.filer AS cmte, f.known, r.record, sha256(f.id || '|' || l.text) AS content,
			row_number() OVER (PARTITION BY r.file, l.text ORDER BY r.line) AS n,
			coalesce(c.class, 'UNKNOWN') AS class, coalesce(c.direction, CASE WHEN starts_with(r.record, 'SA') OR r.record IN ('F56', 'F65') THEN 'IN' ELSE 'OUT' END) AS direction,
			coalesce(c.counterparty, 'ANY') AS counterparty, c.tp, coalesce(filed_cents(r.amount), 0) AS cents,
			coalesce(filed_day(r.dated), filed_day(r.aired)) AS day, CASE WHEN filed_day(r.dated) IS NULL AND filed_day(r.aired) IS NOT NULL THEN 'DISSEMINATED' END AS basis,
			r.tran, r.back, upper(r.entity) AS entity, coalesce(caret_name(r.name), r.org, nullif(full_name(r.surname, r.given, r.middle, r.suffix, r.prefix), '')) AS name,
			r.org IS NOT NULL OR (r.name IS NOT NULL AND NOT contains(r.name, '^')) AS as_organization,
			r.city, upper(r.state) AS state, r.zip, r.employer, r.occupation, r.election, CASE WHEN is_committee_id(upper(r.committee)) AND upper(r.committee) <> f.filer THEN upper(r.committee) END AS committee,
			r.committee_name, upper(r.candidate) AS candidate, coalesce(caret_name(r.cand_name), nullif(full_name(r.cand_surname, r.cand_given, r.cand_middle, r.cand_suffix, NULL), '')) AS cand_name,
			upper(r.cand_office) AS cand_office, upper(r.cand_state) AS cand_state, CASE WHEN upper(left(r.stance, 1)) IN ('S', 'O') THEN upper(left(r.stance, 1)) END AS stance,
			r.conduit, coalesce(upper(r.memo) = 'X', false) AS memo, concat_ws(' ', r.purpose, r.memo_text) AS words, r.image
		FROM efile_read r JOIN filing f USING (file) JOIN line l ON l.kind = r.kind AND l.file = r.file AND l.line = r.line
		ANTI JOIN rejected x ON x.file = r.file AND x.line = r.line
		LEFT JOIN line_class c ON list_contains(c.forms, f.form) AND regexp_full_match(r.record, c.record)
		WHERE is_item(r.record)));
CREATE OR REPLACE TABLE decision (row_id VARCHAR, rule VARCHAR, reason VARCHAR, counted_instead VARCHAR, known_until DATE);
