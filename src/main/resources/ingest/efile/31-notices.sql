-- Rules NOTICE, version 1. Source: 11 CFR 104.4(b) and (c), 104.5(f): a 24- or 48-hour notice is repeated in the next regular report.
-- A notice counts only while no regular report of the filer covers its day.
INSERT INTO decision
SELECT m.row_id, 'NOTICE', 'the filer''s regular report up to ' || max(f.through) || ' holds it', min(s.row_id), min(f.known)
FROM move m ANTI JOIN decision USING (row_id)
JOIN filing f ON f.filer = m.cmte AND f.form IN ('F3', 'F3X', 'F3P') AND m.day BETWEEN f.since AND f.through AND f.file NOT IN (SELECT file FROM replaced)
LEFT JOIN (FROM move ANTI JOIN decision USING (row_id)) s ON s.file = f.file AND s.class = m.class AND s.cents = m.cents
	AND (s.tran = m.tran OR (s.x_id = m.x_id AND s.day = m.day))
WHERE m.form IN ('F24', 'F6') GROUP BY m.row_id;
