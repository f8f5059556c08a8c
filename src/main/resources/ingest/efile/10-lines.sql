-- Words all electronic filings share, and what each line of a report is: which way the money goes as seen by the filer,
-- what it is, who stands on the other side, and the transaction code the FEC gives such rows in its bulk files.
CREATE OR REPLACE MACRO is_committee_id(id) AS coalesce(regexp_full_match(id, 'C[0-9]{8}'), false);
CREATE OR REPLACE MACRO is_candidate_id(id) AS coalesce(regexp_full_match(id, '[HSP][0-9A-Z]{8}'), false);
CREATE OR REPLACE MACRO plausible(day) AS CASE WHEN year(day) BETWEEN 1900 AND 2100 THEN day END;
CREATE OR REPLACE MACRO filed_day(text) AS CASE WHEN regexp_full_match(text, '(19|20)[0-9]{6}') THEN plausible(CAST(try_strptime(text, '%Y%m%d') AS DATE))
	WHEN regexp_full_match(text, '[0-9]{1,2}/[0-9]{1,2}/(19|20)[0-9]{2}') THEN plausible(CAST(try_strptime(text, '%m/%d/%Y') AS DATE)) END;
CREATE OR REPLACE MACRO image_day(image) AS CASE WHEN regexp_full_match(image, '[0-9]{18}') THEN filed_day(left(image, 8)) END;
CREATE OR REPLACE MACRO filed_cents(text) AS cents(regexp_replace(text, '[$, ]', '', 'g'));
-- 'Last^First Middle^Title^Suffix' as 'Last, First Middle Suffix Title'.
CREATE OR REPLACE MACRO caret_name(name) AS CASE WHEN contains(name, '^') THEN concat_ws(', ', nullif(trim(split_part(name, '^', 1)), ''),
	nullif(trim(concat_ws(' ', nullif(trim(split_part(name, '^', 2)), ''), nullif(trim(split_part(name, '^', 4)), ''), nullif(trim(split_part(name, '^', 3)), ''))), '')) ELSE name END;
CREATE OR REPLACE MACRO full_name(surname, given, middle, suffix, prefix) AS concat_ws(', ', surname, nullif(concat_ws(' ', given, middle, suffix, prefix), ''));
-- A candidate by id, else a stand-in for the name a filing gives; the same stand-in as for rows of the FEC's bulk files.
CREATE OR REPLACE MACRO target_id(candidate, name, office, state) AS CASE WHEN is_candidate_id(candidate) THEN 'fec:' || candidate
	ELSE 'fec:x-' || left(sha256(concat_ws('|', coalesce(normal_name(name), '?'), coalesce(office, ''), coalesce(state, ''))), 20) END;

CREATE OR REPLACE TABLE line_class (forms VARCHAR[], record VARCHAR, direction VARCHAR, class VARCHAR, counterparty VARCHAR, tp VARCHAR);
INSERT INTO line_class VALUES
	(['F3', 'F3X'], 'SA11A.*', 'IN', 'CONTRIBUTION', 'ANY', '15'), (['F3', 'F3X'], 'SA11[BC].*', 'IN', 'CONTRIBUTION', 'COMMITTEE', '18K'),
	(['F3'], 'SA11D.*', 'IN', 'CONTRIBUTION', 'CANDIDATE', '15C'), (['F3', 'F3X'], 'SA12.*', 'IN', 'TRANSFER', 'COMMITTEE', '18G'),
	(['F3'], 'SA13A.*', 'IN', 'LOAN', 'CANDIDATE', '16C'), (['F3'], 'SA13B.*', 'IN', 'LOAN', 'ANY', '16G'), (['F3X'], 'SA13.*', 'IN', 'LOAN', 'ANY', '16F'),
	(['F3'], 'SA1[45].*', 'IN', 'OTHER', 'ANY', NULL), (['F3X'], 'SA1[4578].*', 'IN', 'OTHER', 'ANY', NULL), (['F3X'], 'SA16.*', 'IN', 'REFUND', 'COMMITTEE', '17Z'),
	(['F3P'], 'SA17A.*', 'IN', 'CONTRIBUTION', 'ANY', '15'), (['F3P'], 'SA17[BC].*', 'IN', 'CONTRIBUTION', 'COMMITTEE', '18K'),
	(['F3P'], 'SA17D.*', 'IN', 'CONTRIBUTION', 'CANDIDATE', '15C'), (['F3P'], 'SA18.*', 'IN', 'TRANSFER', 'COMMITTEE', '18G'),
	(['F3P'], 'SA19A.*', 'IN', 'LOAN', 'CANDIDATE', '16C'), (['F3P'], 'SA19B.*', 'IN', 'LOAN', 'ANY', '16G'), (['F3P'], 'SA(16|20|21).*', 'IN', 'OTHER', 'ANY', NULL),
	(['F3'], 'SB17.*', 'OUT', 'OTHER', 'ANY', NULL), (['F3'], 'SB18.*', 'OUT', 'TRANSFER', 'COMMITTEE', '24G'),
	(['F3'], 'SB19A.*', 'OUT', 'LOAN_REPAYMENT', 'CANDIDATE', '20C'), (['F3'], 'SB19B.*', 'OUT', 'LOAN_REPAYMENT', 'ANY', '20F'),
	(['F3'], 'SB20A.*', 'OUT', 'REFUND', 'ANY', '22Y'), (['F3'], 'SB20[BC].*', 'OUT', 'REFUND', 'COMMITTEE', '22Z'), (['F3'], 'SB21.*', 'OUT', 'OTHER', 'NAMED', '24K'),
	(['F3X'], 'SB21.*', 'OUT', 'OTHER', 'ANY', NULL), (['F3X'], 'SB22.*', 'OUT', 'TRANSFER', 'COMMITTEE', '24G'), (['F3X'], 'SB23.*', 'OUT', 'CONTRIBUTION', 'COMMITTEE', '24K'),
	(['F3X'], 'SB26.*', 'OUT', 'LOAN_REPAYMENT', 'ANY', '20F'), (['F3X'], 'SB27.*', 'OUT', 'LOAN', 'COMMITTEE', '22H'), (['F3X'], 'SB28A.*', 'OUT', 'REFUND', 'ANY', '22Y'),
	(['F3X'], 'SB28[BC].*', 'OUT', 'REFUND', 'COMMITTEE', '22Z'), (['F3X'], 'SB(29|30).*', 'OUT', 'OTHER', 'ANY', NULL),
	(['F3P'], 'SB(23|25|26|29).*', 'OUT', 'OTHER', 'ANY', NULL), (['F3P'], 'SB24.*', 'OUT', 'TRANSFER', 'COMMITTEE', '24G'),
	(['F3P'], 'SB27A.*', 'OUT', 'LOAN_REPAYMENT', 'CANDIDATE', '20C'), (['F3P'], 'SB27B.*', 'OUT', 'LOAN_REPAYMENT', 'ANY', '20F'),
	(['F3P'], 'SB28A.*', 'OUT', 'REFUND', 'ANY', '22Y'), (['F3P'], 'SB28[BC].*', 'OUT', 'REFUND', 'COMMITTEE', '22Z'),
	(['F3X', 'F24', 'F3'], 'SE.*', 'OUT', 'EXPENDITURE', 'TARGET', NULL), (['F5'], 'F57', 'OUT', 'EXPENDITURE', 'TARGET', NULL),
	(['F3X', 'F3'], 'SF.*', 'OUT', 'ABOUT', 'TARGET', '24C'), (['F5'], 'F56', 'IN', 'CONTRIBUTION', 'ANY', '15'), (['F6'], 'F65', 'IN', 'CONTRIBUTION', 'ANY', '15'),
	(['F3', 'F3X', 'F3P'], 'SD.*', 'OUT', 'DEBT', 'ANY', NULL);
