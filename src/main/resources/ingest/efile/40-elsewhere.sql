-- Rules IN_BULK, version 1. Source: FEC, bulk file descriptions: FILE_NUM and TRAN_ID are the filing's number and its row's transaction id; the files hold the newest version of each report.
-- What the FEC's bulk files hold counts there; run again whenever they are loaded. "elsewhere" holds their rows of the same filers.
CREATE TABLE IF NOT EXISTS elsewhere (row_id VARCHAR, kind VARCHAR, filer VARCHAR, filing BIGINT, tran VARCHAR, image VARCHAR, tp VARCHAR, cents BIGINT, day DATE, name VARCHAR, counts BOOLEAN);
CREATE TABLE IF NOT EXISTS elsewhere_transfer (row_id VARCHAR, payer VARCHAR, payee VARCHAR, cents BIGINT, day DATE);
CREATE TABLE IF NOT EXISTS elsewhere_summary (committee VARCHAR, since DATE, until DATE);
CREATE OR REPLACE TABLE fate AS SELECT * FROM decision;

-- The same filing and transaction id; where there is none (paper), the same filing or image, day, amount and name.
INSERT INTO fate
SELECT m.row_id, 'IN_BULK', 'the FEC''s bulk files hold this transaction of this filing', min(e.row_id), NULL
FROM move m ANTI JOIN fate USING (row_id) JOIN elsewhere e ON e.filer = m.cmte AND e.filing = m.number AND e.tran = m.tran GROUP BY m.row_id;
INSERT INTO fate
SELECT m.row_id, 'IN_BULK', 'the FEC''s bulk files hold this row of this filing', e.row_id, NULL
FROM (SELECT *, row_number() OVER (PARTITION BY cmte, coalesce(image, filing_id), day, cents, normal_name(name) ORDER BY row_id) AS turn
	FROM move ANTI JOIN fate USING (row_id) WHERE tran IS NULL) m
JOIN (SELECT *, row_number() OVER (PARTITION BY filer, coalesce(image, 'fec:' || filing), day, cents, normal_name(name) ORDER BY length(row_id), row_id) AS turn FROM elsewhere WHERE kind <> 'ie') e
	ON e.filer = m.cmte AND (e.image = m.image OR (m.image IS NULL AND e.filing = m.number)) AND e.day IS NOT DISTINCT FROM m.day AND e.cents = m.cents
	AND normal_name(e.name) IS NOT DISTINCT FROM normal_name(m.name) AND e.turn = m.turn;
-- A filing loaded as filed that amends one in the bulk files is newer than they are: what both say alike counts there, the
-- rest of the earlier version no longer stands ("outdated"), and what the later one says otherwise counts here.
CREATE OR REPLACE TEMP TABLE amended AS
SELECT e.filer, e.filing, max(f.number) AS number
FROM (SELECT DISTINCT filer, filing FROM elsewhere WHERE filing IS NOT NULL) e
JOIN filing f ON f.filer = e.filer AND f.number > e.filing AND f.file NOT IN (SELECT file FROM replaced)
	AND (f.amends = e.filing OR e.filing IN (SELECT g.number FROM filing g WHERE g.filer = f.filer AND g.amends = f.amends))
WHERE (f.filer, f.number) NOT IN (SELECT (filer, filing) FROM elsewhere WHERE filing IS NOT NULL) GROUP BY e.filer, e.filing;
INSERT INTO fate
SELECT m.row_id, 'IN_BULK', 'the FEC''s bulk files hold the same transaction of the filing this one amends', min(e.row_id), NULL
FROM move m ANTI JOIN fate USING (row_id) JOIN amended a ON a.filer = m.cmte AND a.number = m.number
JOIN elsewhere e ON e.filer = a.filer AND e.filing = a.filing AND e.tran = m.tran AND (m.class = 'OTHER' OR (e.cents = m.cents AND e.day IS NOT DISTINCT FROM m.day))
GROUP BY m.row_id;
CREATE OR REPLACE TABLE outdated AS
SELECT e.row_id, 'filing ' || a.filing || ' was amended by filing ' || a.number || ', loaded as filed' AS reason, min(m.row_id) AS counted_instead, min(f.known) AS known_until
FROM elsewhere e JOIN amended a USING (filer, filing) JOIN filing f ON f.number = a.number
LEFT JOIN move m ON m.number = a.number AND m.tran = e.tran
WHERE e.kind <> 'operating' AND e.row_id NOT IN (SELECT counted_instead FROM fate WHERE rule = 'IN_BULK' AND counted_instead IS NOT NULL)
GROUP BY e.row_id, a.filing, a.number;
-- The bulk files hold a later version of the report: at least half of its transactions stand there under a higher number.
CREATE OR REPLACE TEMP TABLE later_version AS
SELECT m.file, e.filing AS later, count(DISTINCT m.row_id) AS found, any_value(a.rows) AS rows
FROM move m JOIN elsewhere e ON e.filer = m.cmte AND e.tran = m.tran AND e.cents = m.cents AND e.day IS NOT DISTINCT FROM m.day AND e.filing > m.number
JOIN (SELECT file, count(*) AS rows FROM move WHERE tran IS NOT NULL GROUP BY file) a ON a.file = m.file
WHERE m.form NOT IN ('F24', 'F6') AND (m.cmte, m.number) NOT IN (SELECT (filer, filing) FROM elsewhere WHERE filing IS NOT NULL AND kind <> 'ie')
GROUP BY m.file, e.filing HAVING count(DISTINCT m.row_id) * 2 >= any_value(a.rows);
INSERT INTO fate
SELECT m.row_id, 'SUPERSEDED', 'filing ' || l.later || ' in the FEC''s bulk files replaces this one', min(e.row_id), NULL
FROM move m ANTI JOIN fate USING (row_id) JOIN (SELECT file, max(later) AS later FROM later_version GROUP BY file) l USING (file)
LEFT JOIN elsewhere e ON e.filer = m.cmte AND e.filing = l.later AND e.tran = m.tran GROUP BY m.row_id, l.later;
-- A notice whose day the filer's regular reports in the bulk files have reached.
INSERT INTO fate
SELECT m.row_id, 'NOTICE', 'the filer''s regular report in the FEC''s bulk files holds it', min(s.row_id), NULL
FROM move m ANTI JOIN fate USING (row_id)
JOIN (SELECT filer, tp IN ('24E', '24A') AS spending, max(day) AS until FROM elsewhere WHERE kind = 'transaction' GROUP BY ALL) r
	ON r.filer = m.cmte AND r.spending = (m.form = 'F24') AND m.day <= r.until
LEFT JOIN elsewhere s ON s.filer = m.cmte AND s.kind = 'transaction' AND s.cents = m.cents AND (s.tran = m.tran OR (s.day = m.day AND normal_name(s.name) = normal_name(m.name)))
WHERE m.form IN ('F24', 'F6') GROUP BY m.row_id;
-- The other side of a transfer, if the bulk files have it: the row there counts.
INSERT INTO fate
SELECT row_id, 'BOTH_SIDES', 'the other side of this transfer stands in the FEC''s bulk files', other, NULL FROM (
	SELECT m.row_id, e.row_id AS other, row_number() OVER (PARTITION BY m.row_id ORDER BY abs(date_diff('day', m.day, e.day)), length(e.row_id), e.row_id) AS for_row,
		row_number() OVER (PARTITION BY e.row_id ORDER BY abs(date_diff('day', m.day, e.day)), m.row_id) AS for_other
	FROM (SELECT *, CASE direction WHEN 'OUT' THEN 'fec:' || cmte ELSE x_id END AS payer, CASE direction WHEN 'OUT' THEN x_id ELSE 'fec:' || cmte END AS payee FROM move) m
	ANTI JOIN fate USING (row_id) JOIN elsewhere_transfer e USING (payer, payee, cents)
	WHERE m.x_label = 'Committee' AND m.class IN ('TRANSFER', 'CONTRIBUTION') AND abs(date_diff('day', m.day, e.day)) <= 30
		AND e.row_id NOT IN (SELECT counted_instead FROM fate WHERE counted_instead IS NOT NULL))
WHERE for_row = 1 AND for_other = 1;
