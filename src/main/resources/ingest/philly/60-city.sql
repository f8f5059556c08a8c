-- Rules REJECTED, DUPLICATE, SUPERSEDED, NOTICE, DEBT, UNKNOWN_TYPE, ZERO, version 1. Source: City of Philadelphia, campaign finance tables from 2019, column lists; Philadelphia Code 20-1006.
-- Ids: phl-t-<transaction_id>; filers by name, as in the files to 2018, so that both speak of the same committees.
CREATE OR REPLACE MACRO city_day(text) AS CASE WHEN regexp_full_match(text, '(19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}([ T].*)?') THEN CAST(try_strptime(left(text, 10), '%Y-%m-%d') AS DATE) ELSE us_day(text) END;
CREATE OR REPLACE MACRO city_class(words, otherwise) AS CASE
	WHEN regexp_matches(words, 'debt') THEN 'DEBT' WHEN regexp_matches(words, 'in[- ]kind') THEN 'IN_KIND' WHEN regexp_matches(words, 'independent expenditure') THEN 'EXPENDITURE'
	WHEN regexp_matches(words, 'unitemi[sz]ed') THEN 'UNITEMISED' WHEN regexp_matches(words, 'other receipt|interest|refund of expend|miscellaneous receipt') THEN 'OTHER_RECEIPT'
	WHEN regexp_matches(words, 'expend|disburs|payment') THEN 'PAYMENT' WHEN regexp_matches(words, 'contribution|receipt|loan') THEN 'GIFT' ELSE otherwise END;
CREATE OR REPLACE TABLE city_seen AS
SELECT *, city_class(lower(concat_ws(' ', supertype, type)), otherwise) AS class, cents(plain_amount(amount)) AS cents, city_day(dated) AS day, slug(filer) AS filer_slug, slug(entity) AS entity_slug,
	comma_name(entity) AS comma_entity, regexp_matches(lower(concat_ws(' ', doc_type, cycle)), '24[- ]?h|late contribution') OR cycle IN ('8', '9', '10', '11', '12') AS notice
FROM (SELECT *, 1 AS rank, NULL AS otherwise FROM city_transactions UNION ALL BY NAME SELECT *, 2 AS rank, 'GIFT' AS otherwise FROM city_contributions
	UNION ALL BY NAME SELECT *, 3 AS rank, 'PAYMENT' AS otherwise FROM city_expenditures);
INSERT INTO rejected
SELECT file, line, CASE WHEN id IS NULL THEN 'transaction_id is empty' WHEN filer_slug IS NULL THEN 'filer_name is empty' WHEN amount IS NULL THEN 'transaction_amount is empty'
	WHEN cents IS NULL THEN 'transaction_amount is none with at most two decimals: ' || amount ELSE 'transaction_date is no possible day: ' || dated END, NULL
FROM city_seen WHERE id IS NULL OR filer_slug IS NULL OR cents IS NULL OR (dated IS NOT NULL AND day IS NULL);
CREATE OR REPLACE TABLE city_item AS
SELECT *, 'phl-t-' || id || CASE WHEN copy > 1 THEN '-' || copy ELSE '' END AS row_id, 'phl:' || filer_slug AS filer_id FROM (
	SELECT *, row_number() OVER (PARTITION BY id ORDER BY rank, file, line) AS copy FROM city_seen ANTI JOIN rejected USING (file, line));
CREATE OR REPLACE TABLE city_decision (row_id VARCHAR, rule VARCHAR, reason VARCHAR, counted_instead VARCHAR);
INSERT INTO city_decision SELECT row_id, 'DUPLICATE', 'the same transaction stands in another table', 'phl-t-' || id FROM city_item WHERE copy > 1;
-- The last report of a filer, year, cycle and document stands; 24-hour reports are many in a cycle and all stand.
CREATE OR REPLACE TABLE city_report AS
SELECT report, last_value(report) OVER same AS newest FROM (
	SELECT filer_slug, year, cycle, doc_type, report FROM city_item WHERE NOT notice UNION SELECT slug(filer), year, cycle, doc_type, report FROM city_balances)
WINDOW same AS (PARTITION BY filer_slug, year, cycle, doc_type ORDER BY TRY_CAST(report AS BIGINT) NULLS FIRST, report ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING);
INSERT INTO city_decision
SELECT i.row_id, 'SUPERSEDED', 'report ' || r.newest || ' of the filer replaces this one', NULL
FROM city_item i ANTI JOIN city_decision USING (row_id) JOIN city_report r ON r.report = i.report AND r.newest <> i.report WHERE NOT notice;
INSERT INTO city_decision
SELECT row_id, CASE class WHEN 'DEBT' THEN 'DEBT' ELSE 'UNKNOWN_TYPE' END, CASE class WHEN 'DEBT' THEN 'owed, not paid: no money moved' ELSE 'the transaction type is not known' END, NULL
FROM city_item ANTI JOIN city_decision USING (row_id) WHERE class = 'DEBT' OR class IS NULL;
INSERT INTO city_decision SELECT row_id, 'ZERO', 'the amount is zero', NULL FROM city_item ANTI JOIN city_decision USING (row_id) WHERE cents = 0;
INSERT INTO city_decision
SELECT n.row_id, 'NOTICE', 'a 24-hour report; a regular report that covers its day holds it', min(r.row_id)
FROM city_item n ANTI JOIN city_decision USING (row_id)
JOIN (SELECT DISTINCT filer_slug, city_day(since) AS since, city_day(until) AS until FROM city_item WHERE NOT notice) f ON f.filer_slug = n.filer_slug AND n.day BETWEEN f.since AND f.until
LEFT JOIN (FROM city_item ANTI JOIN city_decision USING (row_id)) r ON r.filer_slug = n.filer_slug AND NOT r.notice AND r.class = n.class AND r.entity_slug = n.entity_slug AND r.cents = n.cents AND r.day = n.day
WHERE n.notice GROUP BY n.row_id;
