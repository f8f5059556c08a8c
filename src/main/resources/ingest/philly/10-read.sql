-- What each row is by its DocType, who stands on its other side, and a row id: a hash of the content and the ordinal among equals.
-- Street addresses are not kept, so they are in neither.
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
CREATE OR REPLACE TABLE seen AS
SELECT *, doc_class(doc_type) AS class, us_day(dated) AS day, us_day(submitted) AS submitted_on, cents(plain_amount(amount)) AS cents,
	TRY_CAST(regexp_extract(cycle, '[0-9]+') AS INTEGER) AS cycle_number, comma_name(entity) AS comma_entity,
	normal_name(entity) AS entity_name, slug(filer) AS filer_slug, slug(entity) AS entity_slug
FROM transactions;
