-- Rules DUPLICATE, ZERO, version 1. Source: FEC, file description "Independent expenditures".
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
