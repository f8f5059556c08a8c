-- itcont, itpas2, itoth: every column from text; what cannot be read is rejected with its line.
-- A line is split once and becomes a row once (13-parties); only ids that repeat are looked at beforehand.
CREATE OR REPLACE MACRO tx_flaw(flaw, f, shift, cmte, tp, day, cents, sub_id) AS CASE
	WHEN flaw IS NOT NULL THEN flaw
	WHEN len(f) <> 21 + shift THEN 'has ' || len(f) || ' columns, expected ' || (21 + shift)
	WHEN NOT is_committee_id(cmte) THEN 'CMTE_ID is no committee id: ' || f[1]
	WHEN NOT regexp_full_match(sub_id, '[0-9]{1,19}') THEN 'SUB_ID is no row id: ' || f[21 + shift]
	WHEN tp = '' THEN 'TRANSACTION_TP is empty'
	WHEN cents IS NULL THEN CASE WHEN field(f[15]) IS NULL THEN 'TRANSACTION_AMT is empty' ELSE 'TRANSACTION_AMT is no amount with at most two decimals: ' || f[15] END
	WHEN day IS NULL AND field(f[14]) IS NOT NULL THEN 'TRANSACTION_DT is no possible day: ' || f[14] END;
CREATE OR REPLACE MACRO last_field(text) AS trim(string_split(text, '|')[-1]);

-- The place of each row whose id stands on several, as far as it can be read.
CREATE OR REPLACE TEMP TABLE tx_repeated AS
SELECT id FROM (SELECT hash(last_field(text)) AS id FROM line WHERE kind IN ('itcont', 'itpas2', 'itoth')) GROUP BY id HAVING count(*) > 1;
CREATE OR REPLACE TEMP TABLE tx_copy AS
SELECT file, line, row_number() OVER same AS copy, first_value(kind) OVER same AS first_kind,
	row_number() OVER (PARTITION BY sub_id, kind ORDER BY file, line) AS copy_in_kind
FROM (SELECT kind, file, line, trim(f[21 + shift]) AS sub_id
	FROM (SELECT kind, file, line, flaw, string_split(text, '|') AS f, CASE kind WHEN 'itpas2' THEN 1 ELSE 0 END AS shift
		FROM line WHERE kind IN ('itcont', 'itpas2', 'itoth') AND hash(last_field(text)) IN (SELECT id FROM tx_repeated))
	WHERE tx_flaw(flaw, f, shift, trim(f[1]), trim(f[6]), packed_day(trim(f[14])), cents(trim(f[15])), trim(f[21 + shift])) IS NULL)
WINDOW same AS (PARTITION BY sub_id ORDER BY CASE kind WHEN 'itpas2' THEN 1 WHEN 'itcont' THEN 2 ELSE 3 END, file, line);

CREATE OR REPLACE TABLE decision (row_id VARCHAR, rule VARCHAR, reason VARCHAR, counted_instead VARCHAR);
