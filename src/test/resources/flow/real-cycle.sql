-- Who gave and paid what in a cycle, counted from the raw files alone, by the rules of the filings; shares no table, view or
-- macro with the program. '${folder}' is the folder of the files.
CREATE TABLE raw AS
SELECT 'indiv' AS file, f[1] AS filer, f[6] AS code, f[7] AS entity, f[8] AS name, f[11] AS zip, f[14] AS dt, f[15] AS amount,
	f[16] AS other, f[19] AS memo, f[21] AS sub_id
FROM (SELECT string_split(line, '|') AS f FROM read_csv('${folder}/itcont.txt.gz', columns = {'line': 'VARCHAR'}, delim = '\x01', header = false, quote = '', escape = '', encoding = 'latin-1'))
UNION ALL
SELECT 'oth', f[1], f[6], f[7], f[8], f[11], f[14], f[15], f[16], f[19], f[21]
FROM (SELECT string_split(line, '|') AS f FROM read_csv('${folder}/itoth.txt.gz', columns = {'line': 'VARCHAR'}, delim = '\x01', header = false, quote = '', escape = '', encoding = 'latin-1'))
UNION ALL
SELECT 'pas2', f[1], f[6], f[7], f[8], f[11], f[14], f[15], f[16], f[20], f[22]
FROM (SELECT string_split(line, '|') AS f FROM read_csv('${folder}/itpas2.txt', columns = {'line': 'VARCHAR'}, delim = '\x01', header = false, quote = '', escape = '', encoding = 'latin-1'));

-- pas2 is a part of oth; memo items are in no total; an amount of zero moves nothing.
CREATE TABLE line AS
SELECT *, CAST(round(CAST(amount AS DECIMAL(18, 2)) * 100) AS BIGINT) AS cents, CAST(try_strptime(lpad(dt, 8, '0'), '%m%d%Y') AS DATE) AS day,
	regexp_full_match(other, 'C[0-9]{8}') AS with_committee
FROM raw r
WHERE memo <> 'X' AND CAST(amount AS DECIMAL(18, 2)) <> 0
	AND NOT (file = 'oth' AND sub_id IN (SELECT sub_id FROM raw WHERE file = 'pas2'));

-- A candidate's own committees: designation P or A in ccl; the principal committee of cn only where no such row names it.
CREATE TABLE own AS
SELECT DISTINCT f[1] AS candidate, f[4] AS committee
FROM (SELECT string_split(line, '|') AS f FROM read_csv('${folder}/ccl.txt', columns = {'line': 'VARCHAR'}, delim = '\x01', header = false, quote = '', escape = ''))
WHERE f[6] IN ('P', 'A');
INSERT INTO own
SELECT f[1], f[10]
FROM (SELECT string_split(line, '|') AS f FROM read_csv('${folder}/cn.txt', columns = {'line': 'VARCHAR'}, delim = '\x01', header = false, quote = '', escape = ''))
WHERE regexp_full_match(f[10], 'C[0-9]{8}') AND f[10] NOT IN (SELECT committee FROM own);

-- A committee acts as a conduit if an earmarked receipt names it, or if it passes gifts on to two committees.
CREATE TABLE conduit AS
SELECT DISTINCT other AS id FROM line WHERE code = '15E' AND with_committee
UNION
SELECT filer FROM line WHERE code = '24T' AND with_committee GROUP BY filer HAVING count(DISTINCT other) > 1;

-- Gifts and loans of people and companies. A conduit's row counts where its recipient reports no earmarked receipt; a row of
-- a recipient that names its conduit is a receipt; a refund below zero is a receipt unless it cancels a refund.
CREATE TABLE gift AS
SELECT sub_id, filer AS committee, cents, entity, name, zip FROM line
WHERE cents > 0 AND (code IN ('15E', '30E', '31E', '32E') OR NOT with_committee AND code IN ('10', '11', '13', '15', '15C', '19', '30',
	'31', '32', '30T', '31T', '32T', '16C', '16F', '16G', '16H', '16R', '16U'))
UNION ALL
SELECT sub_id, CASE WHEN other IN (FROM conduit) AND filer NOT IN (FROM conduit) THEN filer ELSE other END, cents, entity, name, zip
FROM line t
WHERE cents > 0 AND with_committee AND code IN ('24T', '24I') AND NOT EXISTS (FROM line e WHERE e.code = '15E' AND e.filer = t.other
	AND e.cents = t.cents AND e.name = t.name AND abs(date_diff('day', e.day, t.day)) <= 10)
UNION ALL
SELECT sub_id, filer, -cents, entity, name, zip FROM line n
WHERE cents < 0 AND NOT with_committee AND code IN ('20Y', '21Y', '22R', '22Y', '23Y', '28L') AND NOT EXISTS (FROM line p
	WHERE p.filer = n.filer AND p.name = n.name AND p.zip = n.zip AND p.code = n.code AND p.cents = -n.cents);

-- A donor is a last name, given names, suffix and ZIP code, titles left out; without ZIP code or first name one of its committee.
CREATE TABLE donation AS
WITH clean AS (
	SELECT *, entity IN ('IND', 'CAN') AS person, CASE WHEN length(zip) IN (5, 9) THEN left(zip, 5) WHEN length(zip) IN (4, 8) THEN '0' || left(zip, 4) END AS zip5,
		regexp_replace(upper(strip_accents(replace(name, '&', ' AND '))), '[.''`]', '', 'g') AS upper_name FROM gift),
words AS (
	SELECT *, list_filter(regexp_split_to_array(split_part(upper_name, ',', 1), '[^A-Z0-9]+'), lambda w: w <> '') AS last,
		list_filter(regexp_split_to_array(CASE WHEN contains(upper_name, ',') THEN substr(upper_name, strpos(upper_name, ',') + 1) ELSE '' END, '[^A-Z0-9]+'),
			lambda w: w <> '' AND w NOT IN ('MR', 'MRS', 'MS', 'MISS', 'DR', 'ESQ', 'MD', 'PHD', 'DDS', 'CPA', 'HON', 'REV', 'PROF', 'GOV', 'SEN', 'REP',
				'COL', 'GEN', 'CAPT', 'LT', 'SGT')) AS given FROM clean),
parts AS (
	SELECT *, list_filter(list_concat(given, last[2:]), lambda w: w IN ('JR', 'SR', 'II', 'III', 'IV'))[1] AS suffix,
		list_filter(given, lambda w: w NOT IN ('JR', 'SR', 'II', 'III', 'IV')) AS first_names,
		CASE WHEN len(last) > 1 THEN list_filter(last, lambda w: w NOT IN ('JR', 'SR', 'II', 'III', 'IV')) ELSE last END AS last_names FROM words)
SELECT sub_id, committee, cents, CASE
	WHEN person THEN concat_ws('|', 'P', array_to_string(last_names, ' '), array_to_string(first_names, ' '), coalesce(suffix, ''), coalesce(zip5, ''))
		|| CASE WHEN zip5 IS NULL OR len(first_names) = 0 THEN committee ELSE '' END
	ELSE concat_ws('|', 'O', trim(regexp_replace(upper_name, '[^A-Z0-9]+', ' ', 'g')), coalesce(zip5, committee)) END AS donor
FROM parts;

-- Money between committees: the payer's row, else the receiver's; a payment below zero comes back.
CREATE TABLE payment AS
SELECT sub_id, filer AS payer, other AS payee, cents, day FROM line
WHERE cents > 0 AND with_committee AND filer <> other AND code IN ('24K', '24G', '24P', '24U', '20Y', '21Y', '22R', '22Y', '22Z', '23Y')
UNION ALL
SELECT sub_id, other, filer, -cents, day FROM line WHERE cents < 0 AND with_committee AND filer <> other AND code IN ('24K', '24G', '24P', '24U');
INSERT INTO payment
SELECT sub_id, other, filer, cents, day FROM line r
WHERE cents > 0 AND with_committee AND filer <> other AND code IN ('15K', '18K', '18G', '18U', '30K', '31K', '32K', '30G', '31G', '32G')
	AND NOT EXISTS (FROM payment p WHERE p.payer = r.other AND p.payee = r.filer AND p.cents = r.cents AND abs(date_diff('day', p.day, r.day)) <= 30);
