-- Rules NOTICE, version 1. Source: 25 P.S. 3248: late contributions and late independent expenditures are repeated in the next regular report.
-- 24-hour rows (cycles 10 to 12) give way to the 30-day report after the election (cycle 3 or 6) once that is in.
INSERT INTO decision
SELECT n.row_id, 'NOTICE', 'a 24-hour report; the regular report of cycle ' || n.later || ' holds it', min(r.row_id), min(f.submitted_on)
FROM (SELECT *, CASE WHEN coalesce(month(day), 1) <= 6 THEN 3 ELSE 6 END AS later FROM item ANTI JOIN decision USING (row_id) WHERE cycle IN (10, 11, 12)) n
JOIN (SELECT filer, year, cycle, min(pa_day(submitted)) AS submitted_on FROM item GROUP BY ALL) f ON f.filer = n.filer AND f.year = n.year AND f.cycle = n.later
LEFT JOIN (FROM item ANTI JOIN decision USING (row_id)) r ON r.filer = n.filer AND r.year = n.year AND r.cycle = n.later AND r.class = n.class
	AND normal_name(r.entity) = normal_name(n.entity) AND r.cents = n.cents AND r.day IS NOT DISTINCT FROM n.day
GROUP BY n.row_id, n.later;
