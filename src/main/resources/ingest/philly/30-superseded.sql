-- Rules SUPERSEDED, DUPLICATE, version 1. Source: City of Philadelphia, data release notes: originals and amendments both stay in the file.
-- The newest submission of a filer, year, cycle and document type stands; several of one day all stand.
INSERT INTO decision
SELECT i.row_id, 'SUPERSEDED', 'the filer submitted this part of the report again on ' || newest, NULL, newest
FROM item i ANTI JOIN decision USING (row_id)
JOIN (SELECT filer_id, year, cycle, doc_type, max(submitted_on) AS newest FROM item GROUP BY ALL) l
	ON l.filer_id = i.filer_id AND l.year IS NOT DISTINCT FROM i.year AND l.cycle IS NOT DISTINCT FROM i.cycle AND l.doc_type IS NOT DISTINCT FROM i.doc_type
WHERE coalesce(i.submitted_on, DATE '0001-01-01') < l.newest;
