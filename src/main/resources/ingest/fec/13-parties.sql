-- Each transaction as a row, with who stands on the other side, and so from whom to whom the money goes. One statement: the
-- rows are many, and every table of them costs as much as reading them.
-- Its row id is its own: the SUB_ID for the row that represents it, '-oth' for the copy in itoth of a pas2 row, '-<n>' for
-- the nth repetition. ordinal puts rows in the order of their ids, where that is the order of numbers.
CREATE OR REPLACE TABLE tx AS
WITH split AS (
	SELECT kind, file, line, flaw, string_split(text, '|') AS f, CASE kind WHEN 'itpas2' THEN 1 ELSE 0 END AS shift
	FROM line WHERE kind IN ('itcont', 'itpas2', 'itoth')),
typed AS (
	SELECT kind, file, line, flaw AS line_flaw, f, shift, trim(f[1]) AS cmte, field(f[3]) AS report_type, field(f[4]) AS pgi,
		field(f[5]) AS image, upper(trim(f[6])) AS tp, upper(field(f[7])) AS entity, field(f[8]) AS name, field(f[9]) AS city, field(f[10]) AS state,
		field(f[11]) AS zip, field(f[12]) AS employer, field(f[13]) AS occupation, packed_day(trim(f[14])) AS day, cents(trim(f[15])) AS cents,
		upper(field(f[16])) AS other_id, CASE WHEN shift = 1 THEN upper(field(f[17])) END AS cand_id,
		field(f[18 + shift]) AS file_num, coalesce(upper(field(f[19 + shift])) = 'X', false) AS memo, field(f[20 + shift]) AS memo_text,
		trim(f[21 + shift]) AS sub_id
	FROM split),
coded AS (
	SELECT t.* EXCLUDE (line_flaw, f, shift), tx_flaw(line_flaw, f, shift, cmte, tp, day, cents, sub_id) AS flaw, image_day(image) AS imaged, code.class, coalesce(code.direction, 'IN') AS direction, coalesce(code.counterparty, 'ANY') AS counterparty,
		coalesce(c.first_kind, t.kind) AS first_kind, coalesce(c.copy, 1) AS copy,
		CASE WHEN coalesce(c.copy, 1) = 1 THEN sub_id WHEN kind = 'itoth' AND c.first_kind = 'itpas2' AND c.copy_in_kind = 1 THEN sub_id || '-oth'
			ELSE sub_id || '-' || c.copy END AS row_id
	FROM typed t LEFT JOIN code USING (tp) LEFT JOIN tx_copy c USING (file, line)),
labelled AS (
	SELECT t.*,
		CASE WHEN counterparty = 'TARGET' THEN coalesce(cand_id, CASE WHEN is_candidate_id(other_id) THEN other_id END)
			WHEN is_candidate_id(other_id) THEN other_id ELSE cc.candidate END AS candidate,
		CASE WHEN is_committee_id(other_id) THEN other_id ELSE p.committee END AS committee,
		CASE
			WHEN counterparty = 'TARGET' THEN CASE WHEN is_candidate_id(cand_id) OR is_candidate_id(other_id) THEN 'Candidate' ELSE 'Donor' END
			WHEN counterparty = 'DONOR' THEN 'Donor'
			WHEN is_committee_id(other_id) THEN 'Committee'
			WHEN is_candidate_id(other_id) AND (counterparty = 'CANDIDATE' OR entity = 'CAN') THEN 'Candidate'
			WHEN counterparty = 'CANDIDATE' AND cc.candidate IS NOT NULL THEN 'Candidate'
			WHEN counterparty = 'COMMITTEE' AND is_candidate_id(other_id) AND p.committee IS NOT NULL THEN 'Committee'
			WHEN counterparty = 'COMMITTEE' AND (direction = 'OUT' OR class = 'REFUND' OR coalesce(entity, 'ORG') NOT IN ('IND', 'CAN')) THEN 'Stub'
			ELSE 'Donor' END AS label
	FROM coded t LEFT JOIN committee_candidate cc ON cc.committee = t.cmte LEFT JOIN principal p ON p.candidate = t.other_id),
persons AS (
	SELECT *, label = 'Donor' AND coalesce(entity, 'IND') IN ('IND', 'CAN') AS person, coalesce(person AND is_plain_person(name), false) AS plain FROM labelled),
named AS (
	SELECT *, CASE WHEN label = 'Donor' THEN plain OR is_named(name) END AS named, CASE WHEN plain THEN replace(name, ', ', '|') END AS plain_name,
		CASE WHEN person AND NOT plain THEN given_of(given_words(name)) END AS given,
		CASE WHEN person AND NOT plain THEN given_words(name) END AS all_given,
		CASE WHEN person AND NOT plain THEN last_words(name) END AS family, zip5(zip) AS zip_code
	FROM persons),
kinds AS (
	SELECT *, CASE WHEN label <> 'Donor' THEN NULL
			WHEN NOT named THEN 'UNDISCLOSED'
			WHEN entity IN ('IND', 'CAN') THEN 'PERSON'
			WHEN entity IS NOT NULL THEN 'ORGANIZATION'
			WHEN (plain OR len(given) > 0) AND class NOT IN ('SUPPORT', 'OPPOSE', 'ABOUT') THEN 'PERSON'
			ELSE 'ORGANIZATION' END AS donor_kind
	FROM named)
SELECT kind, file, line, flaw, row_id, CASE WHEN copy = 1 AND sub_id[1] <> '0' THEN TRY_CAST(sub_id AS BIGINT) END AS ordinal, copy, cmte, report_type, pgi, image, imaged, tp,
	name, city, state, zip_code AS zip5, employer, occupation, day, cents, other_id, file_num, memo, memo_text, class, direction, counterparty,
	CASE label WHEN 'Stub' THEN 'Committee' ELSE label END AS x_label,
	CASE label
		WHEN 'Candidate' THEN 'fec:' || candidate
		WHEN 'Committee' THEN 'fec:' || committee
		WHEN 'Stub' THEN 'fec:x-' || left(sha256(organization_key(coalesce(name, '?'), zip, city, state, cmte)), 20)
		ELSE donor_id(CASE donor_kind
			WHEN 'PERSON' THEN CASE WHEN plain THEN plain_person_key(plain_name, strpos(plain_name, ' '), zip_code, 'fec:' || cmte)
				ELSE person_key_of(last_of(family), given, suffix_of(family, all_given), zip_code, 'fec:' || cmte) END
			ELSE donor_key(donor_kind, name, zip, city, state, 'fec:' || cmte, coalesce(file_num, image)) END) END AS x_id,
	donor_kind
FROM kinds;
DROP TABLE tx_repeated;
DROP TABLE tx_copy;

INSERT INTO rejected SELECT l.file, l.line, t.flaw, l.text FROM tx t JOIN line l USING (kind, file, line) WHERE t.flaw IS NOT NULL;
INSERT INTO verdict (kind, file, line, outcome, rule, reason, cents)
SELECT kind, file, line, 'REJECTED', 'REJECTED', regexp_replace(flaw, ': .*', ''), 0 FROM tx WHERE flaw IS NOT NULL;
DELETE FROM tx WHERE flaw IS NOT NULL;

-- A committee acts as a conduit if an earmarked receipt names it or, failing that, if it files 24T to two or more recipients.
CREATE OR REPLACE TABLE conduit AS
SELECT DISTINCT other_id AS id FROM tx WHERE class = 'EARMARKED' AND is_committee_id(other_id)
UNION
SELECT cmte FROM tx WHERE tp = '24T' AND is_committee_id(other_id) GROUP BY cmte HAVING count(DISTINCT other_id) >= 2;

-- flipped: the conduit's rows lead past the conduit to the recipient; a row of a recipient that names the conduit is a receipt.
CREATE OR REPLACE VIEW move AS
SELECT *, CASE WHEN class = 'EARMARKED' OR flipped THEN CASE WHEN is_committee_id(other_id) THEN other_id END WHEN class = 'CONDUIT' THEN cmte END AS conduit,
	CASE WHEN class = 'CONDUIT' OR direction = 'IN' THEN x_label ELSE 'Committee' END AS from_label,
	CASE WHEN class = 'CONDUIT' OR direction = 'IN' THEN x_id ELSE 'fec:' || cmte END AS from_id,
	CASE WHEN class = 'CONDUIT' OR direction = 'IN' THEN 'Committee' ELSE x_label END AS to_label,
	CASE WHEN class = 'CONDUIT' AND direction = 'OUT' AND is_committee_id(other_id) AND NOT flipped THEN 'fec:' || other_id
		WHEN class = 'CONDUIT' OR direction = 'IN' THEN 'fec:' || cmte ELSE x_id END AS to_id
FROM (
	SELECT t.*, t.class = 'CONDUIT' AND t.direction = 'OUT' AND is_committee_id(t.other_id) AND other.id IS NOT NULL AND filer.id IS NULL AS flipped
	FROM tx t LEFT JOIN conduit other ON other.id = t.other_id LEFT JOIN conduit filer ON filer.id = t.cmte);
