-- Rules SUPERSEDED, version 1. Source: Pennsylvania Department of State, export from 2022: CampaignFinanceID and SubmittedDate tell the versions of a report.
-- The report submitted last of a filer, year and cycle stands; 24-hour reports (cycles 10 to 12) are many in a cycle and all stand.
INSERT INTO decision
SELECT i.row_id, 'SUPERSEDED', 'the filer submitted this report again on ' || l.day, NULL, l.day
FROM item i ANTI JOIN decision USING (row_id)
JOIN (SELECT filer, year, cycle, arg_max(report, (pa_day(submitted), TRY_CAST(report AS BIGINT))) AS report, max(pa_day(submitted)) AS day FROM (
		SELECT filer, year, TRY_CAST(cycle AS INTEGER) AS cycle, report, submitted FROM filers UNION SELECT filer, year, cycle, report, submitted FROM item)
	WHERE report IS NOT NULL AND pa_day(submitted) IS NOT NULL GROUP BY ALL) l
	ON l.filer = i.filer AND l.year = i.year AND l.cycle = i.cycle
WHERE i.cycle NOT IN (10, 11, 12) AND i.report IS NOT NULL AND i.report <> l.report;
