-- Shared by all sources: names, ZIP codes, donor keys, ids without a source's own. Nothing here reads a table.

-- Upper case without accents; full stops and apostrophes go, other punctuation parts words; '&' is AND. Most names are so already.
CREATE OR REPLACE MACRO normal_name(name) AS CASE WHEN regexp_full_match(name, '[A-Z0-9]+( [A-Z0-9]+)*') THEN name
	ELSE nullif(trim(regexp_replace(regexp_replace(regexp_replace(
		upper(strip_accents(replace(coalesce(name, ''), '&', ' AND '))), '[.''`’]', '', 'g'), '[^A-Z0-9]', ' ', 'g'), ' +', ' ', 'g')), '') END;
-- Whether anything of a name is left.
CREATE OR REPLACE MACRO is_named(name) AS CASE WHEN regexp_matches(name, '[A-Za-z0-9]') THEN true ELSE normal_name(name) IS NOT NULL END;

-- Five digits, lost leading zeros restored; null where it is no ZIP code.
CREATE OR REPLACE MACRO zip5(zip) AS CASE WHEN regexp_full_match(zip, '[0-9]{5}|[0-9]{9}') AND zip NOT IN ('00000', '000000000', '99999', '999999999')
	THEN left(zip, 5)
	ELSE list_transform([regexp_replace(coalesce(zip, ''), '[^0-9]', '', 'g')], lambda d:
		CASE WHEN d IN ('', '0', '00000', '000000000', '99999', '999999999') THEN NULL
			WHEN length(d) = 9 OR length(d) = 5 THEN left(d, 5)
			WHEN length(d) = 8 THEN left('0' || d, 5)
			WHEN length(d) = 4 THEN '0' || d
			WHEN length(d) = 3 THEN '00' || d END)[1] END;

CREATE OR REPLACE MACRO is_suffix(word) AS word IN ('JR', 'SR', 'II', 'III', 'IV');
CREATE OR REPLACE MACRO is_title(word) AS word IN ('MR', 'MRS', 'MS', 'MISS', 'DR', 'ESQ', 'MD', 'PHD', 'DDS', 'CPA', 'HON',
	'REV', 'PROF', 'GOV', 'SEN', 'REP', 'COL', 'GEN', 'CAPT', 'LT', 'SGT');

-- 'LAST, FIRST MIDDLE SUFFIX TITLE' in parts.
CREATE OR REPLACE MACRO last_words(name) AS list_filter(string_split(coalesce(normal_name(split_part(name, ',', 1)), ''), ' '), lambda w: w <> '');
CREATE OR REPLACE MACRO given_words(name) AS list_filter(string_split(coalesce(normal_name(
	CASE WHEN contains(name, ',') THEN trim(substr(name, strpos(name, ',') + 1)) ELSE '' END), ''), ' '), lambda w: w <> '' AND NOT is_title(w));
CREATE OR REPLACE MACRO last_of(words) AS array_to_string(
	CASE WHEN len(words) > 1 THEN list_filter(words, lambda w: NOT is_suffix(w)) ELSE words END, ' ');
CREATE OR REPLACE MACRO given_of(words) AS list_filter(words, lambda w: NOT is_suffix(w));
CREATE OR REPLACE MACRO suffix_of(words, given) AS coalesce(list_filter(list_concat(given, words[2:]), lambda w: is_suffix(w))[1], '');
CREATE OR REPLACE MACRO person_last(name) AS last_of(last_words(name));
CREATE OR REPLACE MACRO person_given(name) AS given_of(given_words(name));
CREATE OR REPLACE MACRO person_suffix(name) AS suffix_of(last_words(name), given_words(name));

-- The exact donor key of a person, an organisation, or money whose giver is not named. 'scope' is the committee that
-- reports the row: without a ZIP code or a first name a donor is known to that committee only.
CREATE OR REPLACE MACRO person_key_of(family, given, suffix, code, scope) AS concat_ws('|', 'P', family, coalesce(given[1], ''),
	array_to_string(given[2:], ' '), suffix, coalesce(code, '')) || CASE WHEN code IS NULL OR len(given) = 0 THEN '|' || scope ELSE '' END;
-- The same for a name in capitals without anything to be taken away or told apart, as most are: 'LAST, FIRST MIDDLE'.
CREATE OR REPLACE MACRO is_plain_person(name) AS regexp_full_match(name, '[A-Z0-9]+, [A-Z0-9]+( [A-Z0-9]+)*') AND NOT regexp_matches(name,
	' (JR|SR|II|III|IV|MR|MRS|MS|MISS|DR|ESQ|MD|PHD|DDS|CPA|HON|REV|PROF|GOV|SEN|REP|COL|GEN|CAPT|LT|SGT)( |$)');
-- parts: the same with a bar in place of the comma and the space after it; space: where the first space in parts is, 0 if nowhere.
CREATE OR REPLACE MACRO plain_person_key(parts, space, code, scope) AS 'P|' || CASE space WHEN 0 THEN parts || '|'
		ELSE left(parts, space - 1) || '|' || substr(parts, space + 1) END
	|| '||' || coalesce(code, '|' || scope);
CREATE OR REPLACE MACRO person_key(name, zip, scope) AS person_key_of(person_last(name), person_given(name), person_suffix(name), zip5(zip), scope);
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
CREATE OR REPLACE MACRO cents(text) AS CASE WHEN regexp_full_match(text, '-?[0-9]{1,13}') THEN CAST(text AS BIGINT) * 100 WHEN is_amount(text) THEN
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
