-- Rules NOTICE, version 1. Source: Philadelphia Code 20-1006 and 25 P.S. 3248: late contributions are repeated in the next regular report.
-- 24-hour rows (cycles 8 and 9, late contributions) give way to cycle 3 and 6 of their year once that report is in.
INSERT INTO decision
SELECT n.row_id, 'NOTICE', 'a 24-hour report; the regular report of cycle ' || n.later || ' holds it', min(r.row_id), min(f.submitted_on)
FROM (
	SELECT *, CASE WHEN cycle_number = 8 THEN 3 WHEN cycle_number = 9 THEN 6 WHEN coalesce(month(day), 1) <= 6 THEN 3 ELSE 6 END AS later
	FROM item ANTI JOIN decision USING (row_id) WHERE cycle_number IN (8, 9) OR starts_with(doc_type, 'Late Contribution')) n
JOIN (SELECT filer_id, year, cycle_number, min(submitted_on) AS submitted_on FROM item WHERE class NOT IN ('STATEMENT') GROUP BY ALL) f
	ON f.filer_id = n.filer_id AND f.year IS NOT DISTINCT FROM n.year AND f.cycle_number = n.later
LEFT JOIN (FROM item ANTI JOIN decision USING (row_id)) r ON r.filer_id = n.filer_id AND r.year IS NOT DISTINCT FROM n.year AND r.cycle_number = n.later
	AND r.entity_name = n.entity_name AND r.cents = n.cents AND r.day IS NOT DISTINCT FROM n.day
GROUP BY n.row_id, n.later;
