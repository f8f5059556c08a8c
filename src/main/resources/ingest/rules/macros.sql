-- Shared by all sources: names, ZIP codes, donor keys, ids without a source's own. Nothing here reads a table.

-- Upper case without accents; full stops and apostrophes go, other punctuation parts words; '&' is AND.
CREATE OR REPLACE MACRO normal_name(name) AS nullif(trim(regexp_replace(regexp_replace(regexp_replace(
	upper(strip_accents(replace(coalesce(name, ''), '&', ' AND '))), '[.''`’]', '', 'g'), '[^A-Z0-9]', ' ', 'g'), ' +', ' ', 'g')), '');

-- Five digits, lost leading zeros restored; null where it is no ZIP code.
CREATE OR REPLACE MACRO zip5(zip) AS (
	WITH digits AS (SELECT regexp_replace(coalesce(zip, ''), '[^0-9]', '', 'g') AS d)
	SELECT CASE WHEN d IS NULL OR d IN ('', '0', '00000', '000000000', '99999', '999999999') THEN NULL
		WHEN length(d) = 9 OR length(d) = 5 THEN left(d, 5)
		WHEN length(d) = 8 THEN left('0' || d, 5)
		WHEN length(d) = 4 THEN '0' || d
		WHEN length(d) = 3 THEN '00' || d
		ELSE NULL END FROM digits);

CREATE OR REPLACE MACRO is_suffix(word) AS word IN ('JR', 'SR', 'II', 'III', 'IV');
CREATE OR REPLACE MACRO is_title(word) AS word IN ('MR', 'MRS', 'MS', 'MISS', 'DR', 'ESQ', 'MD', 'PHD', 'DDS', 'CPA', 'HON',
	'REV', 'PROF', 'GOV', 'SEN', 'REP', 'COL', 'GEN', 'CAPT', 'LT', 'SGT');

-- 'LAST, FIRST MIDDLE SUFFIX TITLE' in parts.
CREATE OR REPLACE MACRO last_words(name) AS list_filter(string_split(coalesce(normal_name(split_part(name, ',', 1)), ''), ' '), lambda w: w <> '');
CREATE OR REPLACE MACRO given_words(name) AS list_filter(string_split(coalesce(normal_name(
	CASE WHEN contains(name, ',') THEN substr(name, strpos(name, ',') + 1) ELSE '' END), ''), ' '), lambda w: w <> '' AND NOT is_title(w));
CREATE OR REPLACE MACRO person_last(name) AS array_to_string(
	CASE WHEN len(last_words(name)) > 1 THEN list_filter(last_words(name), lambda w: NOT is_suffix(w)) ELSE last_words(name) END, ' ');
CREATE OR REPLACE MACRO person_given(name) AS list_filter(given_words(name), lambda w: NOT is_suffix(w));
CREATE OR REPLACE MACRO person_suffix(name) AS coalesce(
	list_filter(list_concat(given_words(name), last_words(name)[2:]), lambda w: is_suffix(w))[1], '');

-- The exact donor key of a person, an organisation, or money whose giver is not named. 'scope' is the committee that
-- reports the row: without a ZIP code or a first name a donor is known to that committee only.
CREATE OR REPLACE MACRO person_key(name, zip, scope) AS concat_ws('|', 'P', person_last(name), coalesce(person_given(name)[1], ''),
	array_to_string(person_given(name)[2:], ' '), person_suffix(name), coalesce(zip5(zip), ''))
	|| CASE WHEN zip5(zip) IS NULL OR len(person_given(name)) = 0 THEN '|' || scope ELSE '' END;
CREATE OR REPLACE MACRO organization_key(name, zip, city, state, scope) AS CASE
	WHEN zip5(zip) IS NOT NULL THEN concat_ws('|', 'O', normal_name(name), zip5(zip))
	WHEN normal_name(city) IS NOT NULL AND normal_name(state) IS NOT NULL THEN concat_ws('|', 'O', normal_name(name), normal_name(city), normal_name(state))
	ELSE concat_ws('|', 'O', normal_name(name), scope) END;
CREATE OR REPLACE MACRO undisclosed_key(scope, filing) AS concat_ws('|', 'U', scope, filing);
-- kind: PERSON, ORGANIZATION, UNDISCLOSED
CREATE OR REPLACE MACRO donor_key(kind, name, zip, city, state, scope, filing) AS CASE kind
	WHEN 'PERSON' THEN person_key(name, zip, scope)
	WHEN 'ORGANIZATION' THEN organization_key(name, zip, city, state, scope)
	ELSE undisclosed_key(scope, filing) END;
CREATE OR REPLACE MACRO donor_id(key) AS 'v1-' || left(sha256(key), 20);

-- Cents from text with at most two decimals; null where it is no such amount. Never goes through a floating-point number.
CREATE OR REPLACE MACRO is_amount(text) AS regexp_full_match(text, '-?([0-9]{1,13}(\.[0-9]{0,2})?|\.[0-9]{1,2})');
CREATE OR REPLACE MACRO cents(text) AS CASE WHEN is_amount(text) THEN
	CAST(round(CAST(CASE WHEN ends_with(text, '.') THEN text || '0' ELSE text END AS DECIMAL(18, 2)) * 100, 0) AS BIGINT) END;
-- The day standing for a row without one.
CREATE OR REPLACE MACRO undated() AS DATE '0001-01-01';

-- What a row would count as, by its kind; null where it could never count.
CREATE OR REPLACE MACRO counted_type(kind, transaction_type, cents, to_label) AS CASE
	WHEN cents = 0 THEN NULL
	WHEN cents < 0 THEN CASE WHEN kind IN ('MONETARY', 'IN_KIND', 'SELF_FUNDING', 'TRANSFER', 'NEGATIVE') AND to_label = 'Committee' THEN 'REFUNDED_TO' END
	WHEN kind IN ('MONETARY', 'IN_KIND', 'SELF_FUNDING', 'LOAN_FORGIVEN') AND to_label = 'Committee' THEN 'CONTRIBUTED_TO'
	WHEN kind = 'TRANSFER' AND to_label = 'Committee' THEN 'TRANSFERRED_TO'
	WHEN kind IN ('REFUND', 'NEGATIVE') THEN 'REFUNDED_TO'
	WHEN kind = 'LOAN' AND to_label = 'Committee' THEN 'LOANED_TO'
	WHEN kind = 'LOAN_REPAYMENT' THEN 'REPAID_TO'
	WHEN kind IN ('INDEPENDENT_EXPENDITURE', 'COMMUNICATION_COST') AND to_label = 'Candidate' THEN
		CASE WHEN transaction_type IN ('24E', '24F') THEN 'SPENT_SUPPORTING' WHEN transaction_type IN ('24A', '24N') THEN 'SPENT_OPPOSING' ELSE 'SPENT_ABOUT' END
	WHEN kind IN ('COORDINATED', 'ELECTIONEERING') AND to_label = 'Candidate' THEN 'SPENT_ABOUT'
	WHEN kind = 'VOTER_EDUCATION' AND to_label = 'Race' THEN 'EDUCATED_VOTERS_IN' END;

-- M/D/YYYY, a time of day after it ignored; null where it is no possible day.
CREATE OR REPLACE MACRO us_day(text) AS CASE WHEN regexp_full_match(text, '[0-9]{1,2}/[0-9]{1,2}/(19|20)[0-9]{2}( .*)?') THEN
	CAST(try_strptime(string_split(text, ' ')[1], '%m/%d/%Y') AS DATE) END;
-- A name as part of an id: 'Friends of John O''Neill' is 'friends-of-john-oneill'.
CREATE OR REPLACE MACRO slug(name) AS lower(replace(normal_name(name), ' ', '-'));
