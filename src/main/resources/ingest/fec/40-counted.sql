-- Rules COUNTED, CONTRIBUTED_TO, TRANSFERRED_TO, REFUNDED_TO, LOANED_TO, REPAID_TO, SPENT_SUPPORTING, SPENT_OPPOSING, SPENT_ABOUT, version 1. Source: FEC, transaction codes; loans and own money stand apart from gifts (52 U.S.C. 30101(8)).
-- What no rule took counts. A negative row runs backwards: a receipt or payment below zero is a refund, a refund below
-- zero a receipt, a loan below zero a repayment.
CREATE OR REPLACE VIEW edge AS
SELECT m.*, d.rule, d.reason, d.counted_instead, m.cents < 0 AND d.rule IS NULL AND m.class <> 'OTHER' AS backwards,
	CASE
		WHEN m.class = 'OTHER' THEN 'LEDGER'
		WHEN m.class IN ('SUPPORT', 'OPPOSE', 'ABOUT') THEN CASE m.class WHEN 'SUPPORT' THEN 'SPENT_SUPPORTING' WHEN 'OPPOSE' THEN 'SPENT_OPPOSING' ELSE 'SPENT_ABOUT' END
		WHEN m.class = 'REFUND' THEN CASE WHEN m.cents < 0 THEN 'CONTRIBUTED_TO' ELSE 'REFUNDED_TO' END
		WHEN m.class = 'LOAN' THEN CASE WHEN m.cents < 0 THEN 'REPAID_TO' ELSE 'LOANED_TO' END
		WHEN m.class = 'LOAN_REPAYMENT' THEN CASE WHEN m.x_label <> 'Committee' AND m.direction = 'IN' THEN 'LEDGER' WHEN m.cents < 0 THEN 'LOANED_TO' ELSE 'REPAID_TO' END
		WHEN m.cents < 0 THEN 'REFUNDED_TO'
		WHEN m.class = 'TRANSFER' AND m.x_label = 'Committee' THEN 'TRANSFERRED_TO'
		ELSE 'CONTRIBUTED_TO' END AS edge_type,
	CASE
		WHEN m.class IN ('IN_KIND', 'LOAN_FORGIVEN') THEN m.class
		WHEN m.tp IN ('24E', '24A') THEN 'INDEPENDENT_EXPENDITURE'
		WHEN m.tp IN ('24F', '24N') THEN 'COMMUNICATION_COST'
		WHEN m.tp = '24C' THEN 'COORDINATED'
		WHEN m.tp = '29' THEN 'ELECTIONEERING'
		WHEN m.class = 'REFUND' THEN CASE WHEN m.cents < 0 THEN 'MONETARY' ELSE 'REFUND' END
		WHEN m.class = 'LOAN' THEN CASE WHEN m.cents < 0 THEN 'LOAN_REPAYMENT' ELSE 'LOAN' END
		WHEN m.class = 'LOAN_REPAYMENT' THEN CASE WHEN m.cents < 0 THEN 'LOAN' ELSE 'LOAN_REPAYMENT' END
		WHEN m.class = 'OTHER' THEN 'OTHER'
		WHEN m.cents < 0 AND d.rule IS NULL THEN 'NEGATIVE'
		WHEN m.class = 'TRANSFER' AND m.x_label = 'Committee' THEN 'TRANSFER'
		WHEN m.x_label = 'Candidate' AND m.direction = 'IN' AND own.candidate IS NOT NULL THEN 'SELF_FUNDING'
		ELSE 'MONETARY' END AS kind_word
FROM move m LEFT JOIN decision d USING (row_id)
LEFT JOIN (SELECT DISTINCT committee, candidate FROM own_committee) own ON own.committee = m.cmte AND 'fec:' || own.candidate = m.x_id;

-- One payment in two reports stays as filed and is flagged: same filer, counterparty, day and amount in two filings. First
-- those that may be, by a hash of what must be the same.
CREATE OR REPLACE TEMP TABLE twin_key AS
SELECT key FROM (SELECT hash(cmte, x_id, day, cents, tp) AS key, hash(file_num) AS filing FROM tx WHERE file_num IS NOT NULL)
GROUP BY key HAVING min(filing) <> max(filing);
CREATE OR REPLACE TABLE twin AS
SELECT unnest(rows) AS row_id FROM (
	SELECT list(row_id) AS rows FROM edge WHERE rule IS NULL AND file_num IS NOT NULL AND hash(cmte, x_id, day, cents, tp) IN (SELECT key FROM twin_key)
	GROUP BY cmte, x_id, day, cents, tp HAVING count(DISTINCT file_num) > 1);
DROP TABLE twin_key;

INSERT INTO verdict
SELECT kind, file, line, row_id, cmte, CASE WHEN rule IS NULL THEN 'COUNTED' ELSE 'NOT_COUNTED' END, coalesce(rule, edge_type), reason, counted_instead, cents
FROM edge;

INSERT INTO graph_money BY NAME
SELECT m.*, r.race_id FROM (
SELECT row_id, CASE WHEN rule IS NULL THEN edge_type ELSE 'NOT_COUNTED' END AS edge_type,
	CASE WHEN backwards THEN to_label ELSE from_label END AS from_label, CASE WHEN backwards THEN to_id ELSE from_id END AS from_id,
	CASE WHEN backwards THEN from_label ELSE to_label END AS to_label, CASE WHEN backwards THEN from_id ELSE to_id END AS to_id,
	CASE WHEN rule IS NULL THEN abs(cents) ELSE cents END AS cents, coalesce(day, undated()) AS date,
	CASE WHEN s.received IS NOT NULL THEN day END AS sent_date, s.received AS received_date, kind_word AS kind, tp AS transaction_type,
	CASE WHEN rule IS NULL AND s.received IS NULL AND class IN ('CONTRIBUTION', 'TRANSFER', 'IN_KIND') AND from_label = 'Committee' AND to_label = 'Committee'
		THEN true END AS single_sided,
	CASE WHEN conduit IS NOT NULL THEN 'fec:' || conduit END AS conduit_id,
	CASE WHEN class = 'CONDUIT' AND direction = 'OUT' AND NOT flipped AND rule IS NULL THEN true END AS conduit_only,
	filing_of(file_num, image) AS filing_id, TRY_CAST(image AS BIGINT) AS image_number, file || ':' || line AS locator, pgi AS election,
	CASE WHEN x_label = 'Donor' THEN employer END AS employer, CASE WHEN x_label = 'Donor' THEN occupation END AS occupation,
	least(imaged, s.known) AS known_from,
	nullif(concat_ws(' ', CASE WHEN rule IS NULL AND class NOT IN ('SUPPORT', 'OPPOSE', 'ABOUT') AND day IS NOT NULL AND row_id IN (SELECT row_id FROM twin)
			THEN 'Another filing of this committee reports the same counterparty, day and amount: it may be the same payment.' END,
		CASE WHEN contains(upper(coalesce(memo_text, '')), 'REATTRIB') THEN 'The filer reattributes this contribution from one person to another.' END), '') AS note,
	rule, reason, counted_instead, b.reduced_row AS undoes, 'fec' AS source
FROM edge e
LEFT JOIN (SELECT payer_row, max(day) AS received, max(imaged) AS known FROM both_sides JOIN tx ON tx.row_id = receiver_row GROUP BY payer_row) s ON s.payer_row = e.row_id
LEFT JOIN conduit_back b ON b.back_row = e.row_id
WHERE NOT (rule IS NULL AND edge_type = 'LEDGER')) m
LEFT JOIN committee_candidate cc ON m.to_label = 'Committee' AND 'fec:' || cc.committee = m.to_id
LEFT JOIN election_race r ON r.candidate_id = CASE WHEN m.to_label = 'Candidate' THEN m.to_id ELSE 'fec:' || cc.candidate END AND r.election = m.election;

-- Ledger rows of the transaction files: payments and receipts that join no two actors.
CREATE OR REPLACE TABLE ledger_row AS
SELECT 'fec:' || cmte AS committee, coalesce(day, undated()) AS day,
	CASE WHEN (direction = 'OUT') = (cents > 0) THEN 0 ELSE abs(cents) END AS in_cents,
	CASE WHEN (direction = 'OUT') = (cents > 0) THEN abs(cents) ELSE 0 END AS out_cents, imaged AS known, file, line
FROM edge WHERE rule IS NULL AND edge_type = 'LEDGER';
