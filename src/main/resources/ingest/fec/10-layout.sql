-- Words all FEC files share.
CREATE OR REPLACE MACRO field(text) AS nullif(trim(text), '');
CREATE OR REPLACE MACRO is_committee_id(id) AS coalesce(regexp_full_match(id, 'C[0-9]{8}'), false);
CREATE OR REPLACE MACRO is_candidate_id(id) AS coalesce(regexp_full_match(id, '[HSP][0-9A-Z]{8}'), false);
-- A day of 1900 to 2100. An argument of a macro is reckoned as often as it stands there, so days of every row are told by their text.
CREATE OR REPLACE MACRO plausible(day) AS CASE WHEN year(day) BETWEEN 1900 AND 2100 THEN day END;
-- MMDDYYYY, a lost leading zero restored.
CREATE OR REPLACE MACRO packed_day(text) AS CASE WHEN regexp_full_match(text, '[0-9]{3,4}(19[0-9]{2}|20[0-9]{2}|2100)') THEN
	CAST(try_strptime(lpad(text, 8, '0'), '%m%d%Y') AS DATE) END;
CREATE OR REPLACE MACRO slashed_day(text) AS CASE WHEN regexp_full_match(text, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}') THEN
	plausible(CAST(try_strptime(text, '%m/%d/%Y') AS DATE)) END;
CREATE OR REPLACE MACRO named_day(text) AS CASE WHEN regexp_full_match(text, '[0-9]{1,2}-[A-Za-z]{3}-[0-9]{2}') THEN
	plausible(CAST(try_strptime(text, '%d-%b-%y') AS DATE)) END;
CREATE OR REPLACE MACRO any_day(text) AS coalesce(slashed_day(text), named_day(text), packed_day(text),
	plausible(CAST(try_strptime(text, '%Y-%m-%d') AS DATE)));
-- The first eight digits of an 18-digit image number are the day it was received.
CREATE OR REPLACE MACRO image_day(image) AS CASE WHEN regexp_full_match(image, '(19[0-9]{2}|20[0-9]{2}|2100)[0-9]{14}') THEN
	CAST(try_strptime(left(image, 8), '%Y%m%d') AS DATE) END;
CREATE OR REPLACE MACRO filing_of(file_num, image) AS CASE WHEN file_num IS NOT NULL THEN 'fec:' || file_num
	WHEN image IS NOT NULL THEN 'fec:img-' || image END;
-- A candidate by id, else a stand-in for the name a filing gives.
CREATE OR REPLACE MACRO ie_target(candidate, name, office, state) AS CASE WHEN candidate IS NOT NULL THEN 'fec:' || candidate
	ELSE 'fec:x-' || left(sha256(concat_ws('|', coalesce(normal_name(name), '?'), coalesce(office, ''), coalesce(state, ''))), 20) END;
CREATE OR REPLACE TABLE ie_read (file VARCHAR, line BIGINT, text VARCHAR, flaw VARCHAR, cand_id VARCHAR, cand_name VARCHAR, spe_id VARCHAR, spe_nam VARCHAR,
	ele_type VARCHAR, can_office_state VARCHAR, can_office_dis VARCHAR, can_office VARCHAR, cand_pty_aff VARCHAR, exp_amo VARCHAR, exp_date VARCHAR,
	sup_opp VARCHAR, pur VARCHAR, pay VARCHAR, file_num VARCHAR, amndt_ind VARCHAR, tran_id VARCHAR, image_num VARCHAR, receipt_dat VARCHAR,
	fec_election_yr VARCHAR, prev_file_num VARCHAR, dissem_dt VARCHAR);
