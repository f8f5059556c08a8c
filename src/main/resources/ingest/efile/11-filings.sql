-- Rules MASTER, version 1. Source: FEC, electronic filing specifications: the HDR record and the form record of a filing.
-- No report covers days after it was made: a later last day is an error of its making. A filing by its number, which is its file's name; without one by its first two records.
CREATE OR REPLACE TEMP TABLE form_row AS
SELECT r.*, l.text FROM efile_read r JOIN line l USING (kind, file, line)
WHERE r.flaw IS NULL AND regexp_full_match(record, 'F(1|1M|2|3|3P|3X|3L|4|5|6|7|8|9|10|13|24|99)[NAT]?')
QUALIFY row_number() OVER (PARTITION BY r.file ORDER BY r.line) = 1;
CREATE OR REPLACE TABLE filing AS
SELECT f.kind, f.file, f.line, f.version, TRY_CAST(f.amends AS BIGINT) AS amends, TRY_CAST(nullif(regexp_extract(f.kind, '^filing-([0-9]+)$', 1), '') AS BIGINT) AS number,
	coalesce('fec:' || number, 'fec:efile-' || left(sha256(concat_ws('|', h.text, f.text)), 20)) AS id,
	regexp_extract(f.record, '^(F(?:1M|3P|3X|3L|[0-9]+))', 1) AS form, nullif(regexp_extract(f.record, '([NAT])$', 1), '') AS letter, upper(f.filer) AS filer,
	coalesce(caret_name(f.name), f.org, nullif(full_name(f.surname, f.given, f.middle, f.suffix, f.prefix), '')) AS filer_name, f.city, f.state, f.report,
	filed_day(f.since) AS since, coalesce(filed_day(f.received), i.day, filed_day(f.signed), filed_day(f.last_day)) AS known,
	CASE WHEN filed_day(f.through) > known AND filed_day(f.since) <= known THEN known ELSE filed_day(f.through) END AS through, filed_day(f.through) > known AS ahead,
	CASE WHEN coalesce(f.opening, f.closing, f.receipts, f.disbursements) IS NOT NULL THEN coalesce(filed_cents(f.opening), 0) END AS opening,
	coalesce(filed_cents(f.receipts), 0) AS receipts, coalesce(filed_cents(f.disbursements), 0) AS disbursements, filed_cents(f.closing) AS closing
FROM form_row f LEFT JOIN line h ON h.file = f.file AND h.kind = f.kind || '/header'
LEFT JOIN (SELECT file, max(image_day(image)) AS day FROM efile_read WHERE image IS NOT NULL GROUP BY file) i ON i.file = f.file;

-- What was filed in place of what: an amendment names the filing it amends, or is of the same form and days.
CREATE OR REPLACE TABLE replaced AS
SELECT old.file, arg_max(new.id, (new.known, new.number)) AS later, max(new.known) AS day, max(new.number) AS later_number
FROM filing old JOIN filing new ON new.filer = old.filer AND new.file <> old.file AND new.id <> old.id
	AND ((coalesce(new.amends, new.number) = coalesce(old.amends, old.number) AND new.number > old.number)
		OR (new.letter = 'A' AND new.form = old.form AND new.since = old.since AND new.through = old.through
			AND (new.known, coalesce(new.number, 0)) > (old.known, coalesce(old.number, 0))))
GROUP BY old.file;
