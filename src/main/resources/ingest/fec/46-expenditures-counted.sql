-- What no rule took counts (rule COUNTED, 40-counted).
INSERT INTO verdict
SELECT 'ie', file, line, row_id, spe_id, CASE WHEN rule IS NULL THEN 'COUNTED' ELSE 'NOT_COUNTED' END,
	coalesce(rule, CASE stance WHEN 'S' THEN 'SPENT_SUPPORTING' ELSE 'SPENT_OPPOSING' END), CASE WHEN rule = 'SUPERSEDED' THEN
	CASE WHEN counted_instead IS NULL THEN 'a later filing replaces this one' ELSE 'a later filing reports the same transaction again' END
	WHEN rule = 'VOIDED' THEN 'cancelled by, or cancels, a row of opposite amount' ELSE reason END, counted_instead, cents
FROM ie LEFT JOIN ie_decision USING (row_id);
INSERT INTO graph_money BY NAME
SELECT row_id, CASE WHEN rule IS NOT NULL THEN 'NOT_COUNTED' WHEN stance = 'S' THEN 'SPENT_SUPPORTING' ELSE 'SPENT_OPPOSING' END AS edge_type,
	'Committee' AS from_label, 'fec:' || spe_id AS from_id, 'Candidate' AS to_label, ie_target(candidate, cand_name, can_office, can_office_state) AS to_id,
	cents, coalesce(day, undated()) AS date, basis AS date_basis, 'INDEPENDENT_EXPENDITURE' AS kind,
	CASE stance WHEN 'S' THEN '24E' WHEN 'O' THEN '24A' END AS transaction_type, filing_of(file_num, image_num) AS filing_id, TRY_CAST(image_num AS BIGINT) AS image_number,
	file || ':' || line AS locator, ele_type AS election, coalesce(image_day(image_num), received) AS known_from,
	CASE WHEN coalesce(image_day(image_num), received) IS NOT NULL THEN 'FILED' END AS known_basis, d.known_until,
	CASE WHEN d.known_until IS NOT NULL AND cents > 0 THEN CASE stance WHEN 'S' THEN 'SPENT_SUPPORTING' WHEN 'O' THEN 'SPENT_OPPOSING' END END AS stood_as,
	nullif(concat_ws(' ', CASE WHEN starts_with(tran_id, 'WFT') AND cents > 2000000000 THEN 'The size of this filing is disputed.' END,
		CASE WHEN by_name THEN 'The filing gives no candidate id; name, office and state match this candidate exactly.' END), '') AS note,
	rule, reason, counted_instead, r.race_id, 'fec' AS source
FROM ie LEFT JOIN ie_decision d USING (row_id)
LEFT JOIN election_race r ON r.candidate_id = ie_target(candidate, cand_name, can_office, can_office_state) AND r.election = ele_type;
