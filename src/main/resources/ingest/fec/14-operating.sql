-- Rules SUBITEM, UNDATED, version 1. Source: FEC, file description "Operating expenditures".
-- oppexp: operating expenditures leave the committee on their day; memo items and sub-items are details of other rows.
CREATE OR REPLACE TEMP TABLE op_line AS
SELECT file, line, text, f, CASE
	WHEN flaw IS NOT NULL THEN flaw
	WHEN NOT (len(f) = 25 OR (len(f) = 26 AND f[26] = '')) THEN 'has ' || len(f) || ' columns, expected 25'
	WHEN NOT is_committee_id(trim(f[1])) THEN 'CMTE_ID is no committee id: ' || f[1]
	WHEN NOT regexp_full_match(trim(f[22]), '[0-9]{1,19}') THEN 'SUB_ID is no row id: ' || f[22]
	WHEN field(f[14]) IS NULL THEN 'TRANSACTION_AMT is empty'
	WHEN NOT is_amount(trim(f[14])) THEN 'TRANSACTION_AMT is no amount with at most two decimals: ' || f[14]
	WHEN field(f[13]) IS NOT NULL AND any_day(trim(f[13])) IS NULL THEN 'TRANSACTION_DT is no possible day: ' || f[13] END AS flaw
FROM (SELECT *, string_split(text, '|') AS f FROM line WHERE kind = 'oppexp');
INSERT INTO rejected SELECT file, line, flaw, text FROM op_line WHERE flaw IS NOT NULL;
INSERT INTO verdict (kind, file, line, outcome, rule, reason, cents)
SELECT 'oppexp', file, line, 'REJECTED', 'REJECTED', regexp_replace(flaw, ': .*', ''), 0 FROM op_line WHERE flaw IS NOT NULL;

CREATE OR REPLACE TABLE op AS
SELECT *, row_number() OVER (PARTITION BY sub_id ORDER BY file, line) AS copy FROM (
	SELECT file, line, trim(f[1]) AS cmte, field(f[5]) AS image, any_day(trim(f[13])) AS day, cents(trim(f[14])) AS cents,
		coalesce(upper(field(f[19])) = 'X', false) AS memo, trim(f[22]) AS sub_id, field(f[23]) AS file_num, field(f[24]) AS tran_id, field(f[25]) AS back_ref
	FROM op_line WHERE flaw IS NULL);
CREATE OR REPLACE TABLE op_decided AS
SELECT o.*, CASE WHEN copy > 1 OR sub_id IN (SELECT row_id FROM tx SEMI JOIN op ON op.sub_id = tx.row_id) THEN 'DUPLICATE' WHEN memo THEN 'MEMO' WHEN cents = 0 THEN 'ZERO'
		WHEN p.tran_id IS NOT NULL THEN 'SUBITEM' WHEN day IS NULL THEN 'UNDATED' END AS rule
FROM op o LEFT JOIN (SELECT DISTINCT cmte, file_num, tran_id FROM op WHERE NOT memo) p
	ON p.cmte = o.cmte AND p.file_num = o.file_num AND p.tran_id = o.back_ref;
INSERT INTO verdict
SELECT 'oppexp', file, line, sub_id || CASE WHEN copy > 1 THEN '-' || copy ELSE '' END, cmte, CASE WHEN rule IS NULL THEN 'COUNTED' ELSE 'NOT_COUNTED' END,
	coalesce(rule, 'LEDGER'), CASE rule WHEN 'DUPLICATE' THEN 'the SUB_ID stands on an earlier row' WHEN 'MEMO' THEN 'memo item: the filer leaves it out of its totals'
		WHEN 'ZERO' THEN 'the amount is zero' WHEN 'SUBITEM' THEN 'detail of another row that counts' WHEN 'UNDATED' THEN 'no day to book it on; closing against the summary covers it' END,
	NULL, cents
FROM op_decided;
