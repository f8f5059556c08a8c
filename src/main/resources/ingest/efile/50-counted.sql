-- Rules CONTRIBUTED_TO, TRANSFERRED_TO, REFUNDED_TO, LOANED_TO, REPAID_TO, SPENT_SUPPORTING, SPENT_OPPOSING, SPENT_ABOUT, LEDGER, UNDATED, version 1. Source: FEC, forms 3, 3P, 3X, 5, 6 and 24 with their schedules; loans stand apart from gifts (52 U.S.C. 30101(8)).
-- What no rule took counts. A negative row runs backwards: a receipt or payment below zero is a refund, a refund below zero a receipt.
DELETE FROM verdict;
DELETE FROM graph_money;
CREATE OR REPLACE TABLE edge AS
SELECT m.*, d.rule, d.reason, d.counted_instead, d.known_until, m.cents < 0 AND d.rule IS NULL AS backwards,
	CASE WHEN m.class = 'OTHER' OR (m.class IN ('LOAN_REPAYMENT', 'LOAN') AND m.direction = CASE m.class WHEN 'LOAN' THEN 'OUT' ELSE 'IN' END AND m.x_label <> 'Committee') THEN 'LEDGER' ELSE 'EDGE' END AS place,
	CASE WHEN m.class = 'EXPENDITURE' THEN CASE m.stance WHEN 'O' THEN 'SPENT_OPPOSING' ELSE 'SPENT_SUPPORTING' END
		WHEN m.class = 'ABOUT' THEN 'SPENT_ABOUT'
		WHEN m.class = 'REFUND' THEN CASE WHEN m.cents < 0 THEN 'CONTRIBUTED_TO' ELSE 'REFUNDED_TO' END
		WHEN m.class = 'LOAN' THEN CASE WHEN m.cents < 0 THEN 'REPAID_TO' ELSE 'LOANED_TO' END
		WHEN m.class = 'LOAN_REPAYMENT' THEN CASE WHEN m.cents < 0 THEN 'LOANED_TO' ELSE 'REPAID_TO' END
		WHEN m.cents < 0 THEN 'REFUNDED_TO'
		WHEN m.class = 'TRANSFER' AND m.x_label = 'Committee' THEN 'TRANSFERRED_TO'
		ELSE 'CONTRIBUTED_TO' END AS edge_type,
	CASE WHEN m.class = 'EXPENDITURE' THEN 'INDEPENDENT_EXPENDITURE'
		WHEN m.class = 'ABOUT' THEN 'COORDINATED'
		WHEN m.class = 'DEBT' THEN 'DEBT'
		WHEN m.class = 'REFUND' THEN CASE WHEN m.cents < 0 THEN 'MONETARY' ELSE 'REFUND' END
		WHEN m.class = 'LOAN' THEN CASE WHEN m.cents < 0 THEN 'LOAN_REPAYMENT' ELSE 'LOAN' END
		WHEN m.class = 'LOAN_REPAYMENT' THEN CASE WHEN m.cents < 0 THEN 'LOAN' ELSE 'LOAN_REPAYMENT' END
		WHEN m.in_kind AND m.class IN ('CONTRIBUTION', 'EARMARKED', 'TRANSFER') THEN 'IN_KIND'
		WHEN m.cents < 0 AND d.rule IS NULL THEN 'NEGATIVE'
		WHEN m.class = 'TRANSFER' AND m.x_label = 'Committee' THEN 'TRANSFER'
		WHEN m.x_label = 'Candidate' AND m.direction = 'IN' THEN 'SELF_FUNDING'
		ELSE 'MONETARY' END AS kind_word,
	CASE m.class WHEN 'EXPENDITURE' THEN CASE m.stance WHEN 'S' THEN '24E' WHEN 'O' THEN '24A' END WHEN 'EARMARKED' THEN '15E' WHEN 'CONDUIT' THEN '24T' ELSE m.tp END AS code,
	CASE WHEN m.class = 'CONDUIT' OR m.direction = 'IN' THEN m.x_label ELSE 'Committee' END AS from_label,
	CASE WHEN m.class = 'CONDUIT' OR m.direction = 'IN' THEN m.x_id ELSE 'fec:' || m.cmte END AS from_id,
	CASE WHEN m.class = 'CONDUIT' OR m.direction = 'IN' THEN 'Committee' ELSE m.x_label END AS to_label,
	CASE WHEN m.class = 'CONDUIT' OR m.direction = 'IN' THEN 'fec:' || m.receiver ELSE m.x_id END AS to_id
FROM move m LEFT JOIN fate d USING (row_id);

INSERT INTO graph_money BY NAME
SELECT row_id, CASE WHEN rule IS NULL THEN edge_type ELSE 'NOT_COUNTED' END AS edge_type,
	CASE WHEN backwards THEN to_label ELSE from_label END AS from_label, CASE WHEN backwards THEN to_id ELSE from_id END AS from_id,
	CASE WHEN backwards THEN from_label ELSE to_label END AS to_label, CASE WHEN backwards THEN from_id ELSE to_id END AS to_id,
	CASE WHEN rule IS NULL THEN abs(cents) ELSE cents END AS cents, coalesce(e.day, undated()) AS date, basis AS date_basis,
	CASE WHEN s.day IS NOT NULL AND rule IS NULL THEN e.day END AS sent_date, CASE WHEN rule IS NULL THEN s.day END AS received_date, kind_word AS kind, code AS transaction_type,
	CASE WHEN rule IS NULL AND s.day IS NULL AND class IN ('CONTRIBUTION', 'TRANSFER') AND x_label = 'Committee' THEN true END AS single_sided,
	CASE WHEN conduit_committee IS NOT NULL THEN 'fec:' || conduit_committee END AS conduit_id, CASE WHEN class = 'CONDUIT' AND rule IS NULL THEN true END AS conduit_only,
	filing_id, CASE WHEN regexp_full_match(image, '[0-9]{11,18}') THEN TRY_CAST(image AS BIGINT) END AS image_number, file || ':' || line AS locator, election,
	CASE WHEN x_label = 'Donor' THEN employer END AS employer, CASE WHEN x_label = 'Donor' THEN occupation END AS occupation, known AS known_from,
	CASE WHEN known IS NOT NULL THEN 'FILED' END AS known_basis, known_until, CASE WHEN known_until IS NOT NULL AND cents > 0 AND class NOT IN ('DEBT', 'UNKNOWN') THEN edge_type END AS stood_as,
	CASE WHEN contains(upper(words), 'REATTRIB') THEN 'The filer reattributes this contribution from one person to another.' END AS note, rule, reason, counted_instead, 'fec' AS source
FROM edge e LEFT JOIN (SELECT b.payer_row, r.day FROM both_sides b JOIN move r ON r.row_id = b.receiver_row) s ON s.payer_row = e.row_id
WHERE place = 'EDGE';
INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, counted_instead, cents)
SELECT kind, file, line, row_id, cmte, CASE WHEN rule IS NULL THEN 'COUNTED' ELSE 'NOT_COUNTED' END, coalesce(rule, edge_type), reason, counted_instead, cents FROM edge WHERE place = 'EDGE';

-- What joins no two actors leaves or enters the committee on its day, unless the bulk files' summary of the committee covers it.
CREATE OR REPLACE TABLE booked AS
SELECT e.*, CASE WHEN rule IS NOT NULL THEN rule WHEN day IS NULL THEN 'UNDATED' WHEN w.committee IS NOT NULL THEN 'IN_BULK' END AS why
FROM edge e LEFT JOIN (SELECT DISTINCT e.row_id, w.committee FROM edge e JOIN elsewhere_summary w ON w.committee = 'fec:' || e.cmte AND e.day BETWEEN w.since AND w.until) w USING (row_id)
WHERE place = 'LEDGER';
INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, counted_instead, cents)
SELECT kind, file, line, row_id, cmte, CASE WHEN why IS NULL THEN 'COUNTED' ELSE 'NOT_COUNTED' END, coalesce(why, 'LEDGER'), CASE WHEN rule IS NOT NULL THEN reason
	WHEN why = 'UNDATED' THEN 'no day to book it on; closing against the report''s totals covers it'
	WHEN why = 'IN_BULK' THEN 'the committee''s summary in the FEC''s bulk files covers it' END, counted_instead, cents
FROM booked;
