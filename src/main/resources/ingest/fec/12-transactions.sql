-- itcont, itpas2, itoth: every column from text; what cannot be read is rejected with its line.
CREATE OR REPLACE TEMP TABLE tx_line AS
SELECT kind, file, line, text, flaw, f, CASE kind WHEN 'itpas2' THEN 1 ELSE 0 END AS shift
FROM (SELECT *, string_split(text, '|') AS f FROM line WHERE kind IN ('itcont', 'itpas2', 'itoth'));

CREATE OR REPLACE TEMP TABLE tx_flaw AS
SELECT file, line, text, kind, CASE
		WHEN flaw IS NOT NULL THEN flaw
		WHEN len(f) <> 21 + shift THEN 'has ' || len(f) || ' columns, expected ' || (21 + shift)
		WHEN NOT is_committee_id(trim(f[1])) THEN 'CMTE_ID is no committee id: ' || f[1]
		WHEN NOT regexp_full_match(trim(f[21 + shift]), '[0-9]{1,19}') THEN 'SUB_ID is no row id: ' || f[21 + shift]
		WHEN field(f[6]) IS NULL THEN 'TRANSACTION_TP is empty'
		WHEN field(f[15]) IS NULL THEN 'TRANSACTION_AMT is empty'
		WHEN NOT is_amount(trim(f[15])) THEN 'TRANSACTION_AMT is no amount with at most two decimals: ' || f[15]
		WHEN field(f[14]) IS NOT NULL AND packed_day(trim(f[14])) IS NULL THEN 'TRANSACTION_DT is no possible day: ' || f[14] END AS flaw
FROM tx_line;
INSERT INTO rejected SELECT file, line, flaw, text FROM tx_flaw WHERE flaw IS NOT NULL;
INSERT INTO verdict (kind, file, line, outcome, rule, reason, cents)
SELECT kind, file, line, 'REJECTED', 'REJECTED', regexp_replace(flaw, ': .*', ''), 0 FROM tx_flaw WHERE flaw IS NOT NULL;

CREATE OR REPLACE TEMP TABLE tx_read AS
SELECT l.kind, l.file, l.line, trim(f[1]) AS cmte, field(f[3]) AS report_type, field(f[4]) AS pgi,
	field(f[5]) AS image, upper(trim(f[6])) AS tp, upper(field(f[7])) AS entity, field(f[8]) AS name, field(f[9]) AS city, field(f[10]) AS state,
	field(f[11]) AS zip, field(f[12]) AS employer, field(f[13]) AS occupation, packed_day(trim(f[14])) AS day, cents(trim(f[15])) AS cents,
	upper(field(f[16])) AS other_id, CASE WHEN shift = 1 THEN upper(field(f[17])) END AS cand_id, field(f[17 + shift]) AS tran_id,
	field(f[18 + shift]) AS file_num, coalesce(upper(field(f[19 + shift])) = 'X', false) AS memo, field(f[20 + shift]) AS memo_text,
	trim(f[21 + shift]) AS sub_id
FROM tx_line l ANTI JOIN (FROM tx_flaw WHERE flaw IS NOT NULL) USING (file, line);

-- A row id of its own for every row: the SUB_ID for the row that represents it, '-oth' for the copy in itoth of a
-- pas2 row, '-<n>' for the nth repetition.
CREATE OR REPLACE TABLE tx AS
SELECT r.*, code.class, coalesce(code.direction, 'IN') AS direction, coalesce(code.counterparty, 'ANY') AS counterparty, first_kind, copy,
	CASE WHEN copy = 1 THEN sub_id WHEN kind = 'itoth' AND first_kind = 'itpas2' AND copy_in_kind = 1 THEN sub_id || '-oth'
		ELSE sub_id || '-' || copy END AS row_id
FROM (
	SELECT *, row_number() OVER same AS copy, first_value(kind) OVER same AS first_kind,
		row_number() OVER (PARTITION BY sub_id, kind ORDER BY file, line) AS copy_in_kind
	FROM tx_read
	WINDOW same AS (PARTITION BY sub_id ORDER BY CASE kind WHEN 'itpas2' THEN 1 WHEN 'itcont' THEN 2 ELSE 3 END, file, line)) r
LEFT JOIN code USING (tp);

CREATE OR REPLACE TABLE decision (row_id VARCHAR, rule VARCHAR, reason VARCHAR, counted_instead VARCHAR);
