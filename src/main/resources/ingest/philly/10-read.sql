-- What each row is by its DocType, who stands on its other side, and a row id: a hash of the content and the ordinal among equals.
-- Street addresses are not kept, so they are in neither.
CREATE OR REPLACE MACRO plain_amount(text) AS regexp_replace(text, '[$, ]', '', 'g');
CREATE OR REPLACE MACRO doc_class(doc_type) AS CASE
	WHEN doc_type IS NULL THEN NULL
	WHEN contains(doc_type, 'Schedule III') THEN 'PAYMENT'
	WHEN contains(doc_type, 'Schedule IV') THEN 'DEBT'
	WHEN contains(doc_type, 'Schedule II') OR contains(doc_type, 'Part F') OR contains(doc_type, 'Part G') THEN 'IN_KIND'
	WHEN contains(doc_type, 'Part A') OR contains(doc_type, 'Part C') THEN 'COMMITTEE_GIFT'
	WHEN contains(doc_type, 'Part B') OR contains(doc_type, 'Part D') OR starts_with(doc_type, 'Late Contribution') THEN 'GIFT'
	WHEN contains(doc_type, 'Part E') THEN 'OTHER_RECEIPT'
	WHEN contains(doc_type, 'Schedule I') THEN 'UNITEMISED'
	WHEN starts_with(doc_type, 'Independent Expenditure') THEN 'EXPENDITURE'
	WHEN starts_with(doc_type, 'Campaign Finance Statement') THEN 'STATEMENT' END;
-- Names come as 'George Soros' and as 'Soros, George'; a title or suffix after a comma is no given name.
CREATE OR REPLACE MACRO comma_name(name) AS (
	WITH base AS (SELECT regexp_replace(name, ',\s*(JR|SR|II|III|IV|ESQ|MD|PHD)\.?\s*$', ' \1', 'i') AS b),
	parts AS (SELECT b, list_filter(string_split(trim(b), ' '), lambda w: w <> '') AS w FROM base),
	cut AS (SELECT b, w, CASE WHEN len(w) > 2 AND (is_suffix(normal_name(w[-1])) OR is_title(normal_name(w[-1]))) THEN 2 ELSE 1 END AS tail FROM parts)
	SELECT CASE WHEN contains(b, ',') OR len(w) < 2 THEN b ELSE array_to_string(w[len(w) - tail + 1:], ' ') || ', ' || array_to_string(w[:len(w) - tail], ' ') END FROM cut);
CREATE OR REPLACE MACRO is_organization(name) AS regexp_matches(normal_name(name),
	'\b(INC|LLC|LLP|LP|LTD|CORP|CORPORATION|CO|COMPANY|PAC|COMMITTEE|FRIENDS|CITIZENS|UNION|LOCAL|ASSOCIATION|ASSOC|FUND|FOUNDATION|PARTNERS|GROUP|ASSOCIATES|COUNCIL|PARTY|WARD|BANK|TRUST|PC|SERVICES|ENTERPRISES|REALTY|PROPERTIES|HOLDINGS|OFFICES|AND|FOR|OF)\b')
	OR NOT contains(normal_name(name), ' ');

CREATE OR REPLACE TABLE seen AS
SELECT *, doc_class(doc_type) AS class, us_day(dated) AS day, us_day(submitted) AS submitted_on, cents(plain_amount(amount)) AS cents,
	TRY_CAST(regexp_extract(cycle, '[0-9]+') AS INTEGER) AS cycle_number, comma_name(entity) AS comma_entity,
	normal_name(entity) AS entity_name, slug(filer) AS filer_slug, slug(entity) AS entity_slug
FROM transactions;
