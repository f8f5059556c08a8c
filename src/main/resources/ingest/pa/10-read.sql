-- Every row of the export as one of: a gift (up to three in a line), a payment, a debt, another receipt. Ids: pa:<FILERID> for filers;
-- a row's id is a hash of its content with the ordinal among equals and, for the second and third gift of a line, its place.
CREATE OR REPLACE MACRO pa_day(text) AS CASE WHEN regexp_full_match(text, '(19|20)[0-9]{6}') THEN CAST(try_strptime(text, '%Y%m%d') AS DATE)
	WHEN regexp_full_match(text, '(19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}([ T].*)?') THEN CAST(try_strptime(left(text, 10), '%Y-%m-%d') AS DATE) ELSE us_day(text) END;
CREATE OR REPLACE MACRO no_day(text) AS regexp_full_match(coalesce(text, ''), '0*');
CREATE OR REPLACE MACRO section_class(section, cycle) AS CASE
	WHEN section IN ('IA', 'IC') THEN 'COMMITTEE_GIFT' WHEN section IN ('IB', 'ID') THEN 'GIFT' WHEN starts_with(section, 'II') THEN 'IN_KIND'
	WHEN section IS NULL AND cycle IN (10, 11, 12) THEN 'GIFT' END;
CREATE OR REPLACE TABLE seen AS
SELECT kind, file, line, filer, year, TRY_CAST(cycle AS INTEGER) AS cycle, report, submitted, section_class(upper(section), TRY_CAST(cycle AS INTEGER)) AS class, entity, city, upper(state) AS state, zip, occupation, employer,
	[{'part': 1, 'dated': dated1, 'amount': amount1}, {'part': 2, 'dated': dated2, 'amount': amount2}, {'part': 3, 'dated': dated3, 'amount': amount3}] AS parts, description,
	array_to_string([coalesce(x, '') FOR x IN ['C', filer, year, cycle, report, submitted, section, entity, city, state, zip, occupation, employer, dated1, amount1, dated2, amount2, dated3, amount3, description]], '|') AS content
FROM contributions
UNION ALL
SELECT kind, file, line, filer, year, TRY_CAST(cycle AS INTEGER), report, submitted, class, entity, city, upper(state), zip, NULL, NULL, [{'part': 1, 'dated': dated, 'amount': amount}], description,
	array_to_string([coalesce(x, '') FOR x IN [class, filer, year, cycle, report, submitted, entity, city, state, zip, dated, amount, description]], '|')
FROM (SELECT *, 'PAYMENT' AS class FROM expenses UNION ALL BY NAME SELECT *, 'DEBT' AS class FROM debts UNION ALL BY NAME SELECT *, 'OTHER_RECEIPT' AS class FROM receipts);
-- What a line says a gift was: the second and third only where they have an amount.
CREATE OR REPLACE TABLE said AS
SELECT * EXCLUDE (parts, p), p.part AS part, p.dated AS dated, p.amount AS amount, cents(plain_amount(p.amount)) AS cents, CASE WHEN NOT no_day(p.dated) THEN pa_day(p.dated) END AS day
FROM (SELECT *, unnest(parts) AS p FROM seen) WHERE p.part = 1 OR (p.amount IS NOT NULL AND coalesce(cents(plain_amount(p.amount)), 1) <> 0);
