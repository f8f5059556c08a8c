-- What people and companies gave, row by row with what the rows say: the gifts of flow/real-cycle.sql without loans.
CREATE TABLE said AS
SELECT f[21] AS sub_id, f[12] AS employer, f[13] AS occupation, f[20] AS text
FROM (SELECT string_split(line, '|') AS f FROM read_csv('${folder}/itcont.txt.gz', columns = {'line': 'VARCHAR'}, delim = '\x01', header = false, quote = '', escape = '', encoding = 'latin-1'))
UNION ALL
SELECT f[21], f[12], f[13], f[20]
FROM (SELECT string_split(line, '|') AS f FROM read_csv('${folder}/itoth.txt.gz', columns = {'line': 'VARCHAR'}, delim = '\x01', header = false, quote = '', escape = '', encoding = 'latin-1'))
UNION ALL
SELECT f[22], f[12], f[13], f[21]
FROM (SELECT string_split(line, '|') AS f FROM read_csv('${folder}/itpas2.txt', columns = {'line': 'VARCHAR'}, delim = '\x01', header = false, quote = '', escape = '', encoding = 'latin-1'));

-- A redesignation moves an amount between accounts or elections of one filer: minus and plus, in no total.
CREATE TABLE moved AS
SELECT sub_id, filer, name, day, cents
FROM line JOIN (SELECT DISTINCT ON (sub_id) * FROM said) USING (sub_id)
WHERE regexp_matches(upper(text), 'REDESIG|REATTRIB');

-- The graph keeps employers of donors, not of candidates who give.
CREATE TABLE given AS
SELECT g.committee, g.cents, l.day, CASE WHEN l.code <> '15C' THEN s.employer END AS employer,
	CASE WHEN l.code <> '15C' THEN s.occupation END AS occupation
FROM gift g JOIN line l USING (sub_id) LEFT JOIN (SELECT DISTINCT ON (sub_id) * FROM said) s USING (sub_id)
WHERE l.code NOT LIKE '16%' AND NOT (g.sub_id IN (SELECT sub_id FROM moved)
	AND EXISTS (FROM moved m WHERE m.filer = l.filer AND m.name = l.name AND m.cents = -l.cents));
