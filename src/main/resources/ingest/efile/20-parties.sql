-- Who stands on the other side, and so from whom to whom the money goes. Names lead to the same donors and stand-ins as those of the
-- FEC's bulk files. A conduit's row leads past it: its text names the committee the money is earmarked for.
CREATE OR REPLACE MACRO earmarked_for(words) AS nullif(upper(regexp_extract(words, '(?i)earmarked\s+for\s.*\((C[0-9]{8})\)', 1)), '');
CREATE OR REPLACE TEMP TABLE party AS
SELECT *, CASE
		WHEN counterparty = 'TARGET' THEN 'Candidate'
		WHEN class2 = 'EARMARKED' OR class2 = 'CONDUIT' THEN 'Donor'
		WHEN counterparty IN ('COMMITTEE', 'NAMED') THEN CASE WHEN committee IS NOT NULL THEN 'Committee' WHEN counterparty = 'NAMED' THEN 'Donor' ELSE 'Stub' END
		WHEN committee IS NOT NULL AND coalesce(entity, 'COM') NOT IN ('IND', 'CAN') THEN 'Committee'
		WHEN is_candidate_id(candidate) AND (counterparty = 'CANDIDATE' OR entity = 'CAN') THEN 'Candidate'
		ELSE 'Donor' END AS label
FROM (
	SELECT *, CASE
			WHEN class = 'CONTRIBUTION' AND direction = 'IN' AND counterparty = 'ANY' AND form = 'F3X' AND earmarked_for(words) <> cmte THEN 'CONDUIT'
			WHEN class = 'CONTRIBUTION' AND direction = 'IN' AND counterparty = 'ANY' AND coalesce(entity, 'IND') = 'IND' AND NOT memo
				AND (regexp_matches(words, '(?i)\bearmark') OR conduit IS NOT NULL) THEN 'EARMARKED'
			WHEN counterparty = 'NAMED' AND committee IS NOT NULL THEN 'CONTRIBUTION' ELSE class END AS class2,
		regexp_matches(words, '(?i)\bin[- ]?kind\b') AS in_kind
	FROM item);
CREATE OR REPLACE TABLE move AS
SELECT * EXCLUDE (class, class2, label), class2 AS class, CASE label WHEN 'Stub' THEN 'Committee' ELSE label END AS x_label, x_kind,
	CASE label WHEN 'Committee' THEN 'fec:' || committee WHEN 'Candidate' THEN target_id(candidate, cand_name, cand_office, cand_state)
		WHEN 'Stub' THEN 'fec:x-' || left(sha256(organization_key(coalesce(name, committee_name, '?'), zip, city, state, cmte)), 20)
		ELSE donor_id(donor_key(x_kind, name, zip, city, state, 'fec:' || cmte, coalesce(CAST(number AS VARCHAR), image, filing_id))) END AS x_id,
	CASE class2 WHEN 'CONDUIT' THEN earmarked_for(words) ELSE cmte END AS receiver,
	CASE class2 WHEN 'CONDUIT' THEN cmte WHEN 'EARMARKED' THEN coalesce(committee, nullif(regexp_extract(words, '(C[0-9]{8})', 1), '')) END AS conduit_committee
FROM (
	SELECT *, CASE WHEN label <> 'Donor' THEN NULL WHEN normal_name(name) IS NULL THEN 'UNDISCLOSED' WHEN entity IN ('IND', 'CAN') THEN 'PERSON'
		WHEN entity IS NOT NULL OR as_organization THEN 'ORGANIZATION' ELSE 'PERSON' END AS x_kind
	FROM party);
