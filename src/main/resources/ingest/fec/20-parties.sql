-- Who stands on the other side of each transaction, and so from whom to whom the money goes.
-- A committee acts as a conduit if an earmarked receipt names it or, failing that, if it files 24T to two or more recipients.
CREATE OR REPLACE TABLE conduit AS
SELECT DISTINCT other_id AS id FROM tx WHERE class = 'EARMARKED' AND is_committee_id(other_id)
UNION
SELECT cmte FROM tx WHERE tp = '24T' AND is_committee_id(other_id) GROUP BY cmte HAVING count(DISTINCT other_id) >= 2;

CREATE OR REPLACE TABLE party AS
SELECT row_id, label, name, zip, city, state, cmte, file_num, image,
	CASE WHEN label <> 'Donor' THEN NULL
		WHEN normal_name(name) IS NULL THEN 'UNDISCLOSED'
		WHEN entity IN ('IND', 'CAN') THEN 'PERSON'
		WHEN entity IS NOT NULL THEN 'ORGANIZATION'
		WHEN len(person_given(name)) > 0 AND class NOT IN ('SUPPORT', 'OPPOSE', 'ABOUT') THEN 'PERSON'
		ELSE 'ORGANIZATION' END AS donor_kind,
	CASE label WHEN 'Candidate' THEN 'fec:' || candidate
		WHEN 'Committee' THEN 'fec:' || committee
		WHEN 'Stub' THEN 'fec:x-' || left(sha256(organization_key(coalesce(name, '?'), zip, city, state, cmte)), 20) END AS named_id
FROM (
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
	FROM tx t LEFT JOIN committee_candidate cc ON cc.committee = t.cmte LEFT JOIN principal p ON p.candidate = t.other_id);

CREATE OR REPLACE TABLE tx_donor AS
SELECT row_id, donor_kind AS kind, name, city, state, zip5(zip) AS zip5,
	donor_id(donor_key(donor_kind, name, zip, city, state, 'fec:' || cmte, coalesce(file_num, image))) AS id
FROM party WHERE label = 'Donor';

-- side: the conduit's rows lead past the conduit to the recipient; a row of a recipient that names the conduit is a receipt.
CREATE OR REPLACE TABLE side AS
SELECT t.row_id,
	CASE WHEN p.label = 'Stub' THEN 'Committee' ELSE p.label END AS x_label, coalesce(d.id, p.named_id) AS x_id,
	t.class = 'CONDUIT' AND t.direction = 'OUT' AND is_committee_id(t.other_id) AND other.id IS NOT NULL AND filer.id IS NULL AS flipped,
	CASE WHEN t.class = 'CONDUIT' AND t.direction = 'OUT' AND is_committee_id(t.other_id) AND NOT flipped THEN t.other_id ELSE t.cmte END AS receiver,
	CASE WHEN t.class = 'EARMARKED' OR flipped THEN CASE WHEN is_committee_id(t.other_id) THEN t.other_id END
		WHEN t.class = 'CONDUIT' THEN t.cmte END AS conduit
FROM tx t JOIN party p USING (row_id) LEFT JOIN tx_donor d USING (row_id)
LEFT JOIN conduit other ON other.id = t.other_id LEFT JOIN conduit filer ON filer.id = t.cmte;

CREATE OR REPLACE TABLE move AS
SELECT t.*, s.x_label, s.x_id, s.flipped, s.conduit,
	CASE WHEN t.class = 'CONDUIT' OR t.direction = 'IN' THEN s.x_label ELSE 'Committee' END AS from_label,
	CASE WHEN t.class = 'CONDUIT' OR t.direction = 'IN' THEN s.x_id ELSE 'fec:' || t.cmte END AS from_id,
	CASE WHEN t.class = 'CONDUIT' OR t.direction = 'IN' THEN 'Committee' ELSE s.x_label END AS to_label,
	CASE WHEN t.class = 'CONDUIT' OR t.direction = 'IN' THEN 'fec:' || s.receiver ELSE s.x_id END AS to_id
FROM tx t JOIN side s USING (row_id);
