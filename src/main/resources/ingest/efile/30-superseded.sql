-- Rules SUPERSEDED, version 1. Source: 11 CFR 104.14(d) and 104.4; FEC, electronic filing specifications: an amendment replaces the filing it names in full.
INSERT INTO decision
SELECT m.row_id, 'SUPERSEDED', 'the filing was amended by filing ' || substr(r.later, 5), s.row_id, r.day
FROM move m ANTI JOIN decision USING (row_id) JOIN replaced r USING (file)
LEFT JOIN (SELECT filing_id, tran, min(row_id) AS row_id FROM move WHERE tran IS NOT NULL GROUP BY ALL) s ON s.filing_id = r.later AND s.tran = m.tran;
-- A 24-hour and a 48-hour notice may both report a transaction: the later filing stands.
INSERT INTO decision
SELECT m.row_id, 'SUPERSEDED', 'filing ' || l.number || ' reports the same transaction again', l.row_id, l.known
FROM move m ANTI JOIN decision USING (row_id)
JOIN (SELECT cmte, form, tran, max(number) AS number, arg_max(row_id, (number, row_id)) AS row_id, arg_max(known, number) AS known
	FROM move ANTI JOIN decision USING (row_id) WHERE form IN ('F24', 'F6') AND tran IS NOT NULL GROUP BY cmte, form, tran) l
	ON l.cmte = m.cmte AND l.form = m.form AND l.tran = m.tran
WHERE m.number < l.number;
