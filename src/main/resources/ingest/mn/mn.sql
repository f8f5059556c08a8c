-- Minnesota: itemised contributions to political committees and funds, and the register of candidates' committees.
-- Rules DUPLICATE, ZERO, LEDGER, MASTER, CONTRIBUTED_TO, REFUNDED_TO, version 1. Source: Minnesota Statutes 10A.20; the Board's downloads repeat the independent-expenditure committees' rows.
-- Ids: mn:<registration number> for committees; candidates by name, office and district. The register names no election, so no race.
INSERT INTO rejected
SELECT file, line, CASE WHEN recipient_id IS NULL THEN 'Recipient reg num is empty'
	WHEN cents(regexp_replace(amount, '(\.[0-9]{2})0+$', '\1')) IS NULL THEN 'Amount is no amount with at most two decimals: ' || coalesce(amount, '')
	ELSE 'Receipt date is no possible day: ' || received END, NULL
FROM contributions
WHERE recipient_id IS NULL OR cents(regexp_replace(amount, '(\.[0-9]{2})0+$', '\1')) IS NULL OR (received IS NOT NULL AND us_day(received) IS NULL);
INSERT INTO rejected SELECT file, line, 'Registration number is empty', NULL FROM committees WHERE id IS NULL;

-- One gift in two files is one gift; two equal lines of one file are two.
CREATE OR REPLACE TABLE gift AS
SELECT *, row_number() OVER (PARTITION BY content, n ORDER BY file) AS copy, 'mn-' || left(content, 24) || '-' || n AS id
FROM (
	SELECT *, row_number() OVER (PARTITION BY content, file ORDER BY line) AS n FROM (
		SELECT *, cents(regexp_replace(amount, '(\.[0-9]{2})0+$', '\1')) AS cents, us_day(received) AS day,
			sha256(array_to_string([coalesce(x, '') FOR x IN [recipient_id, amount, received, contributor, contributor_id, contributor_type,
				receipt_type, in_kind, in_kind_what, zip, employer]], '|')) AS content,
			CASE WHEN contributor IS NULL THEN 'UNDISCLOSED'
				WHEN contributor_type IN ('Individual', 'Lobbyist', 'Self') OR (contributor_type IS NULL OR contributor_type = 'Unknown/Null') AND contains(contributor, ',')
					THEN 'PERSON' ELSE 'ORGANIZATION' END AS giver_kind,
			contributor_id IS NOT NULL AND contributor_type IN ('Political Committee/Fund', 'Candidate Committee', 'Party Unit') AS by_committee
		FROM contributions ANTI JOIN rejected USING (file, line)));
CREATE OR REPLACE TABLE gift_edge AS
SELECT *, CASE WHEN by_committee THEN 'Committee' ELSE 'Donor' END AS giver_label,
	CASE WHEN by_committee THEN 'mn:' || contributor_id
		ELSE donor_id(donor_key(giver_kind, contributor, zip, NULL, NULL, 'mn:' || recipient_id, received)) END AS giver,
	CASE WHEN copy > 1 THEN 'DUPLICATE' WHEN receipt_type <> 'Contribution' THEN 'LEDGER' WHEN cents = 0 THEN 'ZERO' END AS fate
FROM gift;

INSERT INTO graph_money BY NAME
SELECT id || CASE WHEN copy > 1 THEN '-' || copy ELSE '' END AS row_id,
	CASE WHEN fate IS NOT NULL THEN 'NOT_COUNTED' WHEN cents < 0 THEN 'REFUNDED_TO' ELSE 'CONTRIBUTED_TO' END AS edge_type,
	CASE WHEN fate IS NULL AND cents < 0 THEN 'Committee' ELSE giver_label END AS from_label,
	CASE WHEN fate IS NULL AND cents < 0 THEN 'mn:' || recipient_id ELSE giver END AS from_id,
	CASE WHEN fate IS NULL AND cents < 0 THEN giver_label ELSE 'Committee' END AS to_label,
	CASE WHEN fate IS NULL AND cents < 0 THEN giver ELSE 'mn:' || recipient_id END AS to_id,
	CASE WHEN fate IS NULL THEN abs(cents) ELSE cents END AS cents, coalesce(day, undated()) AS date,
	CASE WHEN in_kind = 'Yes' THEN 'IN_KIND' WHEN fate IS NULL AND cents < 0 THEN 'NEGATIVE' ELSE 'MONETARY' END AS kind,
	CASE WHEN by_committee AND fate IS NULL THEN true END AS single_sided, file || ':' || line AS locator, employer,
	CASE WHEN in_kind = 'Yes' AND in_kind_what IS NOT NULL THEN 'In kind: ' || in_kind_what END AS note, fate AS rule,
	CASE fate WHEN 'DUPLICATE' THEN 'the same row stands in another file' WHEN 'ZERO' THEN 'the amount is zero' END AS reason,
	CASE fate WHEN 'DUPLICATE' THEN id END AS counted_instead, 'mn' AS source
FROM gift_edge WHERE fate IS NULL OR fate <> 'LEDGER';
-- Miscellaneous receipts are no contributions: they enter the committee's ledger.
INSERT INTO graph_ledger BY NAME
SELECT 'mn:' || recipient_id || '|' || day || '|other' AS id, 'mn:' || recipient_id AS committee_id, day AS date, NULL AS until, NULL AS opening_cents,
	0 AS unitemised_cents, 0 AS vendor_cents, sum(greatest(cents, 0))::BIGINT AS other_in_cents, sum(greatest(-cents, 0))::BIGINT AS other_out_cents, count(*) AS rows,
	'mn' AS source, arg_min(file || ':' || line, (file, line)) AS locator
FROM gift_edge WHERE fate = 'LEDGER' AND day IS NOT NULL GROUP BY recipient_id, day;
INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, cents)
SELECT kind, file, line, id, recipient_id, CASE WHEN day IS NULL THEN 'NOT_COUNTED' ELSE 'COUNTED' END, CASE WHEN day IS NULL THEN 'UNDATED' ELSE 'LEDGER' END,
	CASE WHEN day IS NULL THEN 'no day to book it on' ELSE 'a miscellaneous receipt, no contribution' END, cents
FROM gift_edge WHERE fate = 'LEDGER';

INSERT INTO graph_donor BY NAME
SELECT giver AS id, min(giver_kind) AS kind, coalesce(arg_min(contributor, (file, line)), 'Undisclosed') AS name, arg_min(zip5(zip), (file, line)) AS zip5, 'mn' AS source
FROM gift_edge WHERE giver_label = 'Donor' AND (fate IS NULL OR fate <> 'LEDGER') GROUP BY giver;
CREATE OR REPLACE TABLE registered AS
SELECT DISTINCT ON (id) *, slug(candidate) || '-' || slug(office) || coalesce('-' || slug(district), '') AS candidate_key
FROM committees ANTI JOIN rejected USING (file, line) ORDER BY id, file, line;
INSERT INTO graph_committee BY NAME
SELECT 'mn:' || id AS id, name, 'P' AS designation, party, 'MN' AS state, TRY_CAST(left(registered, 10) AS DATE) AS registered_on, false AS stub, 'UNKNOWN' AS balance_basis,
	'mn' AS source FROM registered
UNION ALL BY NAME
SELECT 'mn:' || recipient_id AS id, coalesce(arg_min(recipient, (file, line)), recipient_id) AS name,
	CASE WHEN min(recipient_subtype) IN ('IEC', 'IEF') THEN 'O' WHEN min(recipient_type) = 'PCF' THEN 'N' END AS type, 'MN' AS state, false AS stub,
	'UNKNOWN' AS balance_basis, 'mn' AS source
FROM gift WHERE recipient_id NOT IN (SELECT id FROM registered) GROUP BY recipient_id
UNION ALL BY NAME
SELECT giver AS id, coalesce(arg_min(contributor, (file, line)), contributor_id) AS name, true AS stub, 'UNKNOWN' AS balance_basis, 'mn' AS source
FROM gift_edge WHERE by_committee AND contributor_id NOT IN (SELECT id FROM registered) AND contributor_id NOT IN (SELECT recipient_id FROM gift)
GROUP BY giver, contributor_id;
CREATE OR REPLACE TABLE cycle AS SELECT coalesce(mode(year(day) + year(day) % 2), year(current_date) + year(current_date) % 2)::INTEGER AS cycle FROM gift;
INSERT INTO graph_candidate BY NAME
SELECT DISTINCT ON (candidate_key) 'mn:' || candidate_key AS id, candidate AS name, party, slug(office) AS office, 'MN' AS state, district,
	CASE incumbent WHEN '1' THEN 'I' END AS incumbency, (SELECT cycle FROM cycle) AS cycle, false AS stub, 'mn' AS source
FROM registered WHERE candidate IS NOT NULL ORDER BY candidate_key, id;
INSERT INTO graph_authorization
SELECT 'mn:' || id, 'mn:' || candidate_key, 'PRINCIPAL', (SELECT cycle FROM cycle), 'mn' FROM registered WHERE candidate IS NOT NULL;
INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, cents)
SELECT c.kind, c.file, c.line, c.id, c.id, CASE WHEN r.id IS NULL THEN 'NOT_COUNTED' ELSE 'COUNTED' END, CASE WHEN r.id IS NULL THEN 'DUPLICATE' ELSE 'MASTER' END,
	CASE WHEN r.id IS NULL THEN 'an earlier line has the same registration number' END, 0
FROM committees c ANTI JOIN rejected USING (file, line) LEFT JOIN registered r ON r.id = c.id AND r.file = c.file AND r.line = c.line;
