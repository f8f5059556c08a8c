-- The filers' own totals (webk, weball), line by line, beside what the rows of the same committees and days add up to, with
-- the likely cause of each difference. Version 1. Source: FEC, file descriptions "PAC summary" and "All candidates".
-- A filer's row speaks for the filer; a row only the other side reports is added and told apart.
CREATE OR REPLACE TEMP TABLE summary_line AS
SELECT * FROM (VALUES
	('webk', 'RECEIPTS', [6], true), ('webk', 'TRANSFERS_IN', [7], false), ('webk', 'INDIVIDUAL_CONTRIBUTIONS', [8], true),
	('webk', 'COMMITTEE_CONTRIBUTIONS', [9], false), ('webk', 'CANDIDATE_CONTRIBUTIONS', [10], false), ('webk', 'LOANS', [12], false),
	('webk', 'DISBURSEMENTS', [13], true), ('webk', 'TRANSFERS_OUT', [14], false), ('webk', 'INDIVIDUAL_REFUNDS', [15], true),
	('webk', 'COMMITTEE_REFUNDS', [16], false), ('webk', 'LOAN_REPAYMENTS', [18], false), ('webk', 'CONTRIBUTIONS_MADE', [23], false),
	('webk', 'INDEPENDENT_EXPENDITURES', [24], false), ('webk', 'COORDINATED_EXPENDITURES', [25], false),
	('weball', 'RECEIPTS', [6], true), ('weball', 'TRANSFERS_IN', [7], false), ('weball', 'DISBURSEMENTS', [8], true),
	('weball', 'TRANSFERS_OUT', [9], false), ('weball', 'CANDIDATE_CONTRIBUTIONS', [12], false), ('weball', 'LOANS', [13, 14], false),
	('weball', 'LOAN_REPAYMENTS', [15, 16], false), ('weball', 'INDIVIDUAL_CONTRIBUTIONS', [18], true),
	('weball', 'COMMITTEE_CONTRIBUTIONS', [26, 27], false), ('weball', 'INDIVIDUAL_REFUNDS', [29], true),
	('weball', 'COMMITTEE_REFUNDS', [30], false)) t(kind, line, places, unitemised_too);
CREATE OR REPLACE TEMP TABLE reported AS
SELECT w.committee, s.line, s.unitemised_too, list_sum(list_transform(s.places, lambda i: coalesce(cents(trim(f[i])), 0)))::BIGINT AS cents
FROM (SELECT w.*, l.kind, string_split(l.text, '|') AS f FROM web w JOIN line l USING (file, line)) w JOIN summary_line s USING (kind);

-- Which line of its own summary a row stands on (money for a party's separate accounts and for the independent-spending
-- account of a hybrid PAC stands among other receipts, form 3X line 17, so in the total only), and which line of the other side's where only this side reports it.
-- Rows that stand alike in every respect are one, with their number.
CREATE OR REPLACE TEMP TABLE lined AS
SELECT * EXCLUDE (row_id, cents), cents < 0 AS negative, count(*) AS rows, sum(cents)::BIGINT AS cents FROM (
SELECT row_id, cmte AS member, CASE WHEN x_label = 'Committee' AND starts_with(x_id, 'fec:C') THEN substr(x_id, 5) END AS other, day, cents,
	CASE
		WHEN class = 'CONDUIT' THEN CASE WHEN flipped THEN 'INDIVIDUAL_CONTRIBUTIONS' END
		WHEN tp[1] = '3' OR tp = '10' AND filer.type IN ('V', 'W') THEN NULL
		WHEN class = 'EARMARKED' OR tp IN ('10', '11', '13', '15', '19') THEN 'INDIVIDUAL_CONTRIBUTIONS'
		WHEN tp = '15Z' THEN CASE WHEN x_label = 'Committee' THEN 'COMMITTEE_CONTRIBUTIONS' ELSE 'INDIVIDUAL_CONTRIBUTIONS' END
		WHEN tp = '15C' THEN 'CANDIDATE_CONTRIBUTIONS'
		WHEN class = 'CONTRIBUTION' THEN CASE direction WHEN 'IN' THEN 'COMMITTEE_CONTRIBUTIONS' ELSE 'CONTRIBUTIONS_MADE' END
		WHEN tp = '24Z' THEN 'CONTRIBUTIONS_MADE'
		WHEN class = 'TRANSFER' THEN CASE direction WHEN 'IN' THEN 'TRANSFERS_IN' ELSE 'TRANSFERS_OUT' END
		WHEN class = 'LOAN' AND direction = 'IN' THEN 'LOANS'
		WHEN class = 'LOAN_REPAYMENT' AND direction = 'OUT' THEN 'LOAN_REPAYMENTS'
		WHEN class = 'REFUND' AND direction = 'OUT' THEN CASE x_label WHEN 'Committee' THEN 'COMMITTEE_REFUNDS' ELSE 'INDIVIDUAL_REFUNDS' END
		WHEN tp IN ('24E', '24A') THEN 'INDEPENDENT_EXPENDITURES'
		WHEN tp = '24C' THEN 'COORDINATED_EXPENDITURES' END AS own_line,
	CASE WHEN class = 'CONDUIT' AND NOT flipped OR class = 'LOAN_FORGIVEN' THEN NULL WHEN direction = 'IN' THEN 'RECEIPTS' ELSE 'DISBURSEMENTS' END AS own_total,
	CASE
		WHEN tp[1] = '3' AND direction = 'OUT' THEN NULL
		WHEN class IN ('CONTRIBUTION', 'IN_KIND') THEN CASE direction WHEN 'OUT' THEN 'COMMITTEE_CONTRIBUTIONS' ELSE 'CONTRIBUTIONS_MADE' END
		WHEN class = 'TRANSFER' THEN CASE direction WHEN 'OUT' THEN 'TRANSFERS_IN' ELSE 'TRANSFERS_OUT' END
		WHEN class = 'REFUND' AND direction = 'IN' THEN 'COMMITTEE_REFUNDS' END AS other_line,
	CASE WHEN direction = 'OUT' THEN 'RECEIPTS' ELSE 'DISBURSEMENTS' END AS other_total, tp = '15Z' AS both_totals,
	CASE WHEN class = 'CONDUIT' AND direction = 'OUT' AND NOT flipped AND is_committee_id(other_id) THEN other_id END AS receiver,
	CASE WHEN rule IS NULL OR rule IN ('BOTH_SIDES', 'VOIDED') THEN CASE WHEN row_id IN (SELECT row_id FROM twin) THEN 'TWICE' ELSE 'OWN' END
		WHEN rule IN ('MEMO', 'ATTRIBUTION') THEN 'MEMO' WHEN rule = 'SELF' THEN 'SELF' WHEN rule = 'NEGATIVE' THEN 'NEGATIVE' END AS part,
	rule IS NULL AND row_id NOT IN (SELECT payer_row FROM both_sides) AS alone
FROM move LEFT JOIN (SELECT row_id, rule FROM verdict WHERE kind IN ('itcont', 'itoth', 'itpas2') AND outcome = 'NOT_COUNTED') USING (row_id)
LEFT JOIN (SELECT id, type FROM cm) filer ON filer.id = move.cmte)
GROUP BY ALL;

CREATE OR REPLACE TEMP VIEW line_row AS
SELECT member, own_line AS line, part, day, negative, rows, cents FROM lined WHERE part IS NOT NULL AND own_line IS NOT NULL
UNION ALL SELECT member, own_total, part, day, negative, rows, cents FROM lined WHERE part IS NOT NULL AND own_total IS NOT NULL
UNION ALL SELECT member, 'DISBURSEMENTS', part, day, negative, rows, cents FROM lined WHERE part IS NOT NULL AND both_totals
UNION ALL SELECT other, other_line, 'OTHERS', day, negative, rows, cents FROM lined WHERE alone AND other IS NOT NULL AND other_line IS NOT NULL
UNION ALL SELECT other, other_total, 'OTHERS', day, negative, rows, cents FROM lined WHERE alone AND other IS NOT NULL AND other_line IS NOT NULL
UNION ALL SELECT receiver, unnest(['INDIVIDUAL_CONTRIBUTIONS', 'RECEIPTS']), 'OTHERS', day, negative, rows, cents FROM lined WHERE alone AND receiver IS NOT NULL
UNION ALL SELECT cmte, 'DISBURSEMENTS', CASE WHEN rule IS NULL OR rule = 'UNDATED' THEN 'OWN' ELSE 'MEMO' END, day, cents < 0, 1, cents FROM op_decided
	WHERE rule IS NULL OR rule IN ('MEMO', 'SUBITEM', 'UNDATED')
UNION ALL SELECT spe_id, unnest(['INDEPENDENT_EXPENDITURES', 'DISBURSEMENTS']), CASE WHEN rule IS NULL THEN 'OWN' ELSE rule END, day, cents < 0, 1, cents
	FROM ie JOIN (SELECT row_id, CASE outcome WHEN 'NOT_COUNTED' THEN rule END AS rule FROM verdict WHERE kind = 'ie') USING (row_id) WHERE rule IS NULL OR rule IN ('SUPERSEDED', 'NOTICE');

CREATE OR REPLACE TEMP TABLE line_sum AS
SELECT r.committee, r.line, coalesce(sum(rows) FILTER (part IN ('OWN', 'TWICE', 'OTHERS') AND place = 'IN'), 0)::BIGINT AS rows,
	coalesce(sum(cents) FILTER (part IN ('OWN', 'TWICE') AND place = 'IN'), 0)::BIGINT AS own,
	coalesce(sum(cents) FILTER (part = 'OTHERS' AND place = 'IN'), 0)::BIGINT AS others,
	coalesce(sum(cents) FILTER (part IN ('OWN', 'TWICE') AND place = 'OUTSIDE'), 0)::BIGINT AS outside,
	coalesce(sum(cents) FILTER (part IN ('OWN', 'TWICE') AND place = 'UNDATED'), 0)::BIGINT AS undated,
	coalesce(sum(cents) FILTER (part = 'MEMO' AND place <> 'OUTSIDE'), 0)::BIGINT AS memo,
	coalesce(sum(cents) FILTER (part = 'SELF' AND place = 'IN'), 0)::BIGINT AS self,
	coalesce(sum(cents) FILTER (part IN ('OWN', 'TWICE', 'NEGATIVE') AND place = 'IN' AND r.negative), 0)::BIGINT AS negative,
	coalesce(sum(cents) FILTER (part = 'TWICE' AND place = 'IN'), 0)::BIGINT AS twice,
	coalesce(sum(cents) FILTER (part = 'SUPERSEDED' AND place = 'IN'), 0)::BIGINT AS superseded,
	coalesce(sum(cents) FILTER (part = 'NOTICE' AND place = 'IN'), 0)::BIGINT AS notice
FROM (SELECT w.committee, x.*, CASE WHEN x.day IS NULL THEN 'UNDATED' WHEN x.day BETWEEN w.since AND w.until THEN 'IN' ELSE 'OUTSIDE' END AS place
	FROM web w JOIN web_member m USING (committee) JOIN line_row x ON x.member = m.member WHERE w.until >= w.since) r
GROUP BY r.committee, r.line;

-- A line that may hold sums without rows (small gifts, small payments) differs only where rows exceed it.
CREATE OR REPLACE TEMP TABLE compared AS
SELECT committee, line, reported, own + others AS itemised, CASE WHEN unitemised_too THEN greatest(reported - own - others, 0) ELSE 0 END AS unitemised,
	reported - itemised - unitemised AS difference, own, others, outside, undated, memo, self, negative, twice, superseded, notice, rows,
	CASE WHEN itemised % 100 = 0 AND (own % 100 = 0) AND reported % 100 <> 0 THEN 100 * greatest(rows, 1) ELSE 100 END AS slack
FROM (SELECT r.committee, r.line, r.unitemised_too, r.cents AS reported, coalesce(own, 0) AS own, coalesce(others, 0) AS others, coalesce(outside, 0) AS outside,
		coalesce(undated, 0) AS undated, coalesce(memo, 0) AS memo, coalesce(self, 0) AS self, coalesce(negative, 0) AS negative, coalesce(twice, 0) AS twice,
		coalesce(superseded, 0) AS superseded, coalesce(notice, 0) AS notice,
		coalesce(rows, 0) AS rows
	FROM reported r JOIN (SELECT committee, since, until FROM web) w USING (committee) LEFT JOIN line_sum USING (committee, line) WHERE w.until >= w.since)
WHERE reported <> 0 OR own <> 0 OR others <> 0;

-- slack: where the files hold whole dollars and the filer totals cents, up to a dollar a row is lost to rounding.
-- What could be behind a difference, each with the difference it alone would make. One that makes it to the dollar comes
-- first, then two that do so together, then one that makes at least half of it.
CREATE OR REPLACE TEMP TABLE suspect AS
SELECT committee, line, difference, slack, cause, weight, amount FROM compared, (VALUES
	('WHOLE_DOLLARS', 0), ('SINGLE_SIDED', 1), ('OUTSIDE_PERIOD', 2), ('UNDATED', 3), ('MEMO', 4), ('REPORTED_TWICE', 5), ('NEGATIVE_ROWS', 6),
	('OWN_ACCOUNTS', 7), ('SUPERSEDED', 8), ('NOTICE', 9)) c(cause, weight),
	LATERAL (SELECT CASE cause WHEN 'WHOLE_DOLLARS' THEN CASE WHEN abs(difference) < slack THEN difference ELSE 0 END
		WHEN 'SINGLE_SIDED' THEN -others WHEN 'OUTSIDE_PERIOD' THEN outside WHEN 'UNDATED' THEN undated WHEN 'MEMO' THEN memo
		WHEN 'REPORTED_TWICE' THEN -(twice // 2) WHEN 'NEGATIVE_ROWS' THEN -negative WHEN 'OWN_ACCOUNTS' THEN self WHEN 'SUPERSEDED' THEN superseded
		ELSE notice END AS amount)
WHERE abs(difference) >= 100 AND amount <> 0;
CREATE OR REPLACE TEMP TABLE culprit AS
SELECT DISTINCT ON (committee, line) committee, line, cause, second, amount FROM (
	SELECT committee, line, cause, NULL AS second, amount, 1 AS fit, weight FROM suspect WHERE abs(difference - amount) < slack
	UNION ALL
	SELECT a.committee, a.line, a.cause, b.cause, a.amount + b.amount, 2, 10 * a.weight + b.weight FROM suspect a JOIN suspect b USING (committee, line)
	WHERE abs(a.amount) > abs(b.amount) AND abs(a.difference - a.amount - b.amount) < a.slack
	UNION ALL
	SELECT committee, line, cause, NULL, amount, 3, abs(difference - amount) FROM suspect
	WHERE cause IN ('SINGLE_SIDED', 'OUTSIDE_PERIOD', 'UNDATED', 'MEMO') AND sign(amount) = sign(difference) AND abs(difference - amount) * 2 <= abs(difference))
ORDER BY committee, line, fit, weight, cause;

-- The last day the files hold a row of the filer's own: a summary may take in a report whose rows are not published yet.
CREATE OR REPLACE TEMP TABLE last_row AS
SELECT w.committee, max(x.day) AS day FROM web w JOIN web_member m USING (committee)
JOIN (SELECT cmte, day FROM tx UNION ALL SELECT cmte, day FROM op) x ON x.cmte = m.member WHERE x.day <= w.until GROUP BY w.committee;
CREATE OR REPLACE MACRO cause_words(cause) AS CASE cause
	WHEN 'ROWS_END_EARLIER' THEN 'the summary takes in a later report than the filer''s rows in these files'
	WHEN 'WHOLE_DOLLARS' THEN 'the files give whole dollars where the filer reports cents'
	WHEN 'SINGLE_SIDED' THEN 'rows only the other side reports'
	WHEN 'OUTSIDE_PERIOD' THEN 'rows dated outside the days the summary covers'
	WHEN 'UNDATED' THEN 'rows without a day'
	WHEN 'MEMO' THEN 'memo items, which the filer seems to count'
	WHEN 'REPORTED_TWICE' THEN 'payments that stand in two of the filer''s reports'
	WHEN 'NEGATIVE_ROWS' THEN 'negative rows, which the filer seems to leave out'
	WHEN 'OWN_ACCOUNTS' THEN 'moves between the filer''s own accounts, which the filer counts'
	WHEN 'SUPERSEDED' THEN 'superseded expenditures'
	WHEN 'NOTICE' THEN '24- and 48-hour notices'
	WHEN 'UNITEMISED_OVERRUN' THEN 'the rows of the files exceed what the filer totals, so nothing is left for small gifts'
	WHEN 'PAYMENTS_OVERRUN' THEN 'the rows of the files exceed what the filer totals'
	WHEN 'NOT_IN_FILES' THEN 'the filer totals more than the files itemise, on a line that must be itemised in full'
	ELSE 'the filer''s own opening cash, receipts and disbursements do not make its closing cash' END;
CREATE OR REPLACE MACRO dollars(cents) AS printf('$%,.2f', cents / 100.0);

DELETE FROM graph_reconciliation;
INSERT INTO graph_reconciliation BY NAME
WITH all_lines AS (
	SELECT c.committee, c.line, reported, itemised, unitemised, c.difference, slack, u.second, u.amount,
		CASE WHEN abs(c.difference) >= 100 THEN coalesce(u.cause, CASE WHEN c.difference > 0 AND (r.day IS NULL OR r.day < date_trunc('month', w.until)) THEN 'ROWS_END_EARLIER'
			WHEN c.difference > 0 THEN 'NOT_IN_FILES'
			WHEN c.line IN ('RECEIPTS', 'INDIVIDUAL_CONTRIBUTIONS', 'COMMITTEE_CONTRIBUTIONS', 'CANDIDATE_CONTRIBUTIONS', 'TRANSFERS_IN', 'LOANS')
				THEN 'UNITEMISED_OVERRUN' ELSE 'PAYMENTS_OVERRUN' END) END AS cause
	FROM compared c LEFT JOIN culprit u USING (committee, line) JOIN (SELECT committee, until FROM web) w USING (committee) LEFT JOIN last_row r USING (committee)
	UNION ALL
	SELECT committee, 'CLOSING_CASH', closing, opening + receipts - disbursements, 0, closing - opening - receipts + disbursements AS gap, 100, NULL, gap,
		CASE WHEN abs(gap) >= 100 THEN 'FILERS_ARITHMETIC' END
	FROM web WHERE until >= since AND closing IS NOT NULL)
SELECT concat_ws('|', 'fec:' || coalesce(w.candidate, w.committee), s.cycle, a.line) AS id, CASE WHEN w.candidate IS NULL THEN 'Committee' ELSE 'Candidate' END AS subject_label,
	'fec:' || coalesce(w.candidate, w.committee) AS subject_id, s.cycle AS cycle, a.line AS line, reported AS reported_cents, itemised AS itemised_cents,
	unitemised AS unitemised_cents, difference AS difference_cents, abs(difference) AS size_cents, cause,
	CASE WHEN cause IS NULL THEN NULL WHEN amount IS NULL THEN 0 ELSE amount END AS explained_cents,
	CASE WHEN cause IS NULL THEN NULL
		WHEN second IS NOT NULL THEN dollars(abs(difference)) || ': ' || cause_words(cause) || ', and ' || cause_words(second) || '.'
		WHEN amount IS NULL THEN dollars(abs(difference)) || ': ' || cause_words(cause) || '.'
		WHEN abs(difference - amount) < slack THEN dollars(abs(difference)) || CASE WHEN abs(difference - amount) < 100 THEN ' to the dollar: ' ELSE ' but for rounding: ' END || cause_words(cause) || '.'
		ELSE dollars(abs(amount)) || ' of ' || dollars(abs(difference)) || ' may be ' || cause_words(cause) || '.' END AS explanation,
	w.since AS covers_from, w.until AS covers_to, w.file || ':' || w.line AS locator, 'fec' AS source
FROM all_lines a JOIN web w USING (committee), setting s;

DELETE FROM note WHERE contains(text, 'moneytrail reconcile');
INSERT INTO note
SELECT count(DISTINCT subject_id) FILTER (worst < 100) || ' of ' || count(DISTINCT subject_id)
	|| ' committees and candidates with a summary agree with it to the dollar on every line that must be itemised in full and itemise no more than they total elsewhere; moneytrail reconcile lists the others'
FROM (SELECT subject_id, max(size_cents) AS worst FROM graph_reconciliation GROUP BY subject_id) HAVING count(*) > 0;
