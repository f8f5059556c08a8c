-- The independent-expenditure CSV: every version of every filing, so superseded ones are kept and not counted.
INSERT INTO rejected SELECT file, line, flaw, text FROM ie_read WHERE flaw IS NOT NULL;
INSERT INTO verdict (kind, file, line, outcome, rule, reason, cents)
SELECT 'ie', file, line, 'REJECTED', 'REJECTED', regexp_replace(flaw, ': .*', ''), 0 FROM ie_read WHERE flaw IS NOT NULL;

CREATE OR REPLACE TEMP TABLE ie_typed AS
SELECT * REPLACE (CASE WHEN is_candidate_id(upper(cand_id)) THEN upper(cand_id) END AS cand_id), cents(regexp_replace(exp_amo, '[$, ]', '', 'g')) AS cents, CASE WHEN upper(left(sup_opp, 1)) IN ('S', 'O') THEN upper(left(sup_opp, 1)) END AS stance,
	any_day(exp_date) AS spent, any_day(dissem_dt) AS aired, any_day(receipt_dat) AS received, TRY_CAST(file_num AS BIGINT) AS filing,
	TRY_CAST(prev_file_num AS BIGINT) AS previous,
	sha256(concat_ws('|', cand_id, cand_name, spe_id, ele_type, exp_amo, exp_date, sup_opp, pur, pay, file_num, tran_id, image_num, receipt_dat, dissem_dt)) AS content
FROM ie_read WHERE flaw IS NULL;
-- The candidate: by id, else by exact name, office and state, if that names exactly one.
CREATE OR REPLACE TEMP TABLE ie_name AS
SELECT person_key_name AS name, office, state, min(id) AS id FROM (
	SELECT id, office, CASE WHEN office = 'P' THEN 'US' ELSE state END AS state,
		concat_ws('|', person_last(name), array_to_string(person_given(name), ' '), person_suffix(name)) AS person_key_name FROM cn)
GROUP BY ALL HAVING count(DISTINCT id) = 1;
CREATE OR REPLACE TABLE ie AS
SELECT t.*, 'fec-ie-' || left(content, 24) || '-' || row_number() OVER (PARTITION BY content ORDER BY file, line) AS row_id,
	row_number() OVER (PARTITION BY content ORDER BY file, line) AS copy,
	coalesce(t.cand_id, n.id) AS candidate, t.cand_id IS NULL AND n.id IS NOT NULL AS by_name,
	coalesce(spent, aired, received) AS day, CASE WHEN spent IS NULL THEN CASE WHEN aired IS NOT NULL THEN 'DISSEMINATED' WHEN received IS NOT NULL THEN 'RECEIVED' END END AS basis
FROM ie_typed t LEFT JOIN ie_name n ON t.cand_id IS NULL
	AND n.name = concat_ws('|', person_last(t.cand_name), array_to_string(person_given(t.cand_name), ' '), person_suffix(t.cand_name))
	AND n.office = t.can_office AND n.state = CASE WHEN t.can_office = 'P' THEN 'US' ELSE t.can_office_state END;

CREATE OR REPLACE TABLE ie_decision (row_id VARCHAR, rule VARCHAR, reason VARCHAR, counted_instead VARCHAR, known_until DATE);
INSERT INTO ie_decision
SELECT row_id, 'DUPLICATE', 'the line repeats an earlier one word for word', 'fec-ie-' || left(content, 24) || '-1', NULL FROM ie WHERE copy > 1;
INSERT INTO ie_decision
SELECT row_id, 'ZERO', 'the amount is zero', NULL, NULL FROM ie ANTI JOIN ie_decision USING (row_id) WHERE cents = 0;
-- Superseded: a later filing says it replaces this one, or repeats the transaction under a higher number.
CREATE OR REPLACE TEMP TABLE ie_amended AS
SELECT previous AS filing, spe_id, min(filing) AS later, arg_min(coalesce(received, image_day(image_num)), filing) AS day_known
FROM ie_typed WHERE previous IS NOT NULL AND filing <> previous GROUP BY previous, spe_id;
INSERT INTO ie_decision
SELECT row_id, 'SUPERSEDED', 'filing ' || filing || ' was amended by filing ' || later, NULL, day_known
FROM ie ANTI JOIN ie_decision USING (row_id) JOIN ie_amended USING (filing, spe_id);
-- A filing that was itself replaced repeats nothing: what it took up counts where it stands now, else where it stood before.
INSERT INTO ie_decision
SELECT i.row_id, 'SUPERSEDED', 'filing ' || l.filing || ' reports the same transaction again', l.row_id, l.received
FROM ie i ANTI JOIN ie_decision USING (row_id)
JOIN (SELECT spe_id, tran_id, max(filing) AS filing, arg_max(row_id, (filing, -length(row_id), row_id)) AS row_id,
		arg_max(coalesce(received, image_day(image_num)), filing) AS received
	FROM ie ANTI JOIN ie_amended USING (filing, spe_id) WHERE tran_id IS NOT NULL GROUP BY spe_id, tran_id) l
	ON l.spe_id = i.spe_id AND l.tran_id = i.tran_id
WHERE i.filing < l.filing;
-- A notice counts only after the end of the spender's last regular report, where its Schedule E is loaded.
INSERT INTO ie_decision
SELECT i.row_id, 'NOTICE', 'the spender''s regular report holds its expenditures up to this day', s.row_id, NULL
FROM ie i ANTI JOIN ie_decision USING (row_id)
JOIN (SELECT cmte, greatest(max(day), max(w.until)) AS until FROM move LEFT JOIN web w ON w.committee = cmte
	WHERE tp IN ('24E', '24A') GROUP BY cmte) r ON r.cmte = i.spe_id
LEFT JOIN (SELECT cmte, tran_id, cents, tp, min(row_id) AS row_id FROM move WHERE tp IN ('24E', '24A') AND copy = 1 GROUP BY ALL) s
	ON s.cmte = i.spe_id AND s.tran_id = i.tran_id AND s.cents = i.cents AND s.tp = CASE i.stance WHEN 'O' THEN '24A' ELSE '24E' END
WHERE i.day <= r.until;
CREATE OR REPLACE TEMP TABLE ie_void AS
SELECT n.row_id AS back_row, p.row_id AS row_id FROM
	(SELECT *, row_number() OVER (PARTITION BY spe_id, candidate, cand_name, stance, cents ORDER BY day, row_id) AS turn FROM ie ANTI JOIN ie_decision USING (row_id) WHERE cents < 0) n
JOIN (SELECT *, row_number() OVER (PARTITION BY spe_id, candidate, cand_name, stance, cents ORDER BY day, row_id) AS turn FROM ie ANTI JOIN ie_decision USING (row_id) WHERE cents > 0) p
	ON n.spe_id = p.spe_id AND n.candidate IS NOT DISTINCT FROM p.candidate AND n.cand_name IS NOT DISTINCT FROM p.cand_name
	AND n.stance IS NOT DISTINCT FROM p.stance AND n.cents = -p.cents AND n.turn = p.turn;
INSERT INTO ie_decision
SELECT row_id, 'VOIDED', 'cancelled by row ' || back_row, NULL, NULL FROM ie_void UNION ALL
SELECT back_row, 'VOIDED', 'cancels row ' || row_id, NULL, NULL FROM ie_void;
INSERT INTO ie_decision
SELECT row_id, 'NEGATIVE', 'lowers an expenditure that is not in these files', NULL, NULL FROM ie ANTI JOIN ie_decision USING (row_id) WHERE cents < 0;
INSERT INTO ie_decision
SELECT row_id, 'UNRESOLVED_TARGET', 'names no candidate id, and name, office and state match no single candidate', NULL, NULL
FROM ie ANTI JOIN ie_decision USING (row_id) WHERE candidate IS NULL;
INSERT INTO ie_decision
SELECT row_id, 'NO_STANCE', 'says neither support nor oppose', NULL, NULL FROM ie ANTI JOIN ie_decision USING (row_id) WHERE stance IS NULL;

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
	file || ':' || line AS locator, ele_type AS election, coalesce(image_day(image_num), received) AS known_from, d.known_until,
	nullif(concat_ws(' ', CASE WHEN starts_with(tran_id, 'WFT') AND cents > 2000000000 THEN 'The size of this filing is disputed.' END,
		CASE WHEN by_name THEN 'The filing gives no candidate id; name, office and state match this candidate exactly.' END), '') AS note,
	rule, reason, counted_instead, 'fec' AS source
FROM ie LEFT JOIN ie_decision d USING (row_id);
