-- Rules NO_COMMITTEE, EMPTY_SUMMARY, LEDGER, version 1. Source: FEC, file descriptions "PAC summary" and "All candidates".
-- webk: committees; weball: candidates, booked at the principal committee. They give opening cash and the sums a ledger closes against.
CREATE OR REPLACE TEMP TABLE web_line AS
SELECT kind, file, line, text, f, CASE
	WHEN flaw IS NOT NULL THEN flaw
	WHEN len(f) <> CASE kind WHEN 'webk' THEN 27 ELSE 30 END THEN 'has ' || len(f) || ' columns, expected ' || CASE kind WHEN 'webk' THEN 27 ELSE 30 END
	WHEN kind = 'webk' AND NOT is_committee_id(trim(f[1])) THEN 'CMTE_ID is no committee id'
	WHEN kind = 'weball' AND NOT is_candidate_id(trim(f[1])) THEN 'CAND_ID is no candidate id'
	WHEN len(list_filter(list_transform(amounts, lambda i: trim(f[i])), lambda a: a <> '' AND NOT is_amount(a))) > 0
		THEN 'an amount has more than two decimals or is none'
	WHEN field(f[until]) IS NOT NULL AND any_day(trim(f[until])) IS NULL THEN 'CVG_END_DT is no possible day: ' || f[until] END AS flaw
FROM (SELECT *, string_split(text, '|') AS f, CASE kind WHEN 'webk' THEN [6, 13, 19, 20] ELSE [6, 8, 10, 11] END AS amounts,
	CASE kind WHEN 'webk' THEN 27 ELSE 28 END AS until FROM line WHERE kind IN ('webk', 'weball'));
INSERT INTO rejected SELECT file, line, flaw, text FROM web_line WHERE flaw IS NOT NULL;
INSERT INTO verdict (kind, file, line, outcome, rule, reason, cents)
SELECT kind, file, line, 'REJECTED', 'REJECTED', regexp_replace(flaw, ': .*', ''), 0 FROM web_line WHERE flaw IS NOT NULL;

CREATE OR REPLACE TEMP TABLE web_row AS
SELECT *, row_number() OVER (PARTITION BY committee ORDER BY kind DESC, file, line) AS copy FROM (
	SELECT w.kind, file, line, trim(f[1]) AS subject, CASE w.kind WHEN 'webk' THEN trim(f[1]) ELSE p.committee END AS committee,
		CASE w.kind WHEN 'weball' THEN trim(f[1]) END AS candidate,
		cents(trim(f[6])) AS receipts, cents(trim(f[CASE w.kind WHEN 'webk' THEN 13 ELSE 8 END])) AS disbursements,
		cents(trim(f[CASE w.kind WHEN 'webk' THEN 19 ELSE 10 END])) AS opening, cents(trim(f[CASE w.kind WHEN 'webk' THEN 20 ELSE 11 END])) AS closing,
		any_day(trim(f[CASE w.kind WHEN 'webk' THEN 27 ELSE 28 END])) AS until
	FROM web_line w LEFT JOIN principal p ON w.kind = 'weball' AND p.candidate = trim(f[1]) WHERE flaw IS NULL);
INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, cents)
SELECT kind, file, line, subject, committee, CASE WHEN committee IS NULL OR opening IS NULL OR copy > 1 THEN 'NOT_COUNTED' ELSE 'COUNTED' END,
	CASE WHEN committee IS NULL THEN 'NO_COMMITTEE' WHEN copy > 1 THEN 'DUPLICATE' WHEN opening IS NULL THEN 'EMPTY_SUMMARY' ELSE 'LEDGER' END,
	CASE WHEN committee IS NULL THEN 'the candidate has no principal committee to book at' WHEN copy > 1 THEN 'the committee has another summary'
		WHEN opening IS NULL THEN 'the summary holds no figures' END, coalesce(receipts, 0)
FROM web_row;
-- members: the committees whose rows the summary's totals cover.
CREATE OR REPLACE TABLE web AS
SELECT committee, candidate, coalesce(receipts, 0) AS receipts, coalesce(disbursements, 0) AS disbursements, opening, closing, until,
	make_date((SELECT cycle FROM setting) - 1, 1, 1) AS since, file, line
FROM web_row WHERE committee IS NOT NULL AND opening IS NOT NULL AND copy = 1;
CREATE OR REPLACE TABLE web_member AS
SELECT committee, committee AS member FROM web WHERE candidate IS NULL
UNION
SELECT w.committee, o.committee FROM web w JOIN own_committee o ON o.candidate = w.candidate
WHERE o.committee NOT IN (SELECT committee FROM web WHERE candidate IS NULL);
