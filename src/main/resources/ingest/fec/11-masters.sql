-- Rules MASTER, NO_CANDIDATE, NOT_AUTHORIZED, version 1. Source: FEC, file descriptions cm, cn and ccl; designations P and A are a candidate's own (11 CFR 102.12 and 102.13).
-- cm, cn, ccl: the first line of an id stands; further ones are kept, not counted.
CREATE OR REPLACE TEMP TABLE master_line AS
SELECT kind, file, line, text, f, CASE
		WHEN flaw IS NOT NULL THEN flaw
		WHEN len(f) <> CASE kind WHEN 'ccl' THEN 7 ELSE 15 END
			THEN 'has ' || len(f) || ' columns, expected ' || CASE kind WHEN 'ccl' THEN 7 ELSE 15 END
		WHEN kind = 'cm' AND NOT is_committee_id(f[1]) THEN 'CMTE_ID is no committee id'
		WHEN kind = 'cn' AND NOT is_candidate_id(f[1]) THEN 'CAND_ID is no candidate id'
		WHEN kind = 'ccl' AND NOT is_committee_id(f[4]) THEN 'CMTE_ID is no committee id'
		WHEN kind = 'ccl' AND field(f[1]) IS NULL THEN 'CAND_ID is empty' END AS flaw,
	CASE kind WHEN 'ccl' THEN concat_ws('|', f[1], f[2], f[3], f[4]) ELSE f[1] END AS key
FROM (SELECT *, string_split(text, '|') AS f FROM line WHERE kind IN ('cm', 'cn', 'ccl'));

INSERT INTO rejected SELECT file, line, flaw, text FROM master_line WHERE flaw IS NOT NULL;
INSERT INTO verdict (kind, file, line, outcome, rule, reason, cents)
SELECT kind, file, line, 'REJECTED', 'REJECTED', flaw, 0 FROM master_line WHERE flaw IS NOT NULL;

CREATE OR REPLACE TEMP TABLE master_row AS
SELECT *, row_number() OVER same AS copy, first_value(text) OVER same AS first_text, first_value(line) OVER same AS first_line
FROM master_line WHERE flaw IS NULL WINDOW same AS (PARTITION BY kind, key ORDER BY file, line);

INSERT INTO verdict (kind, file, line, row_id, committee, outcome, rule, reason, cents)
SELECT kind, file, line, key, CASE kind WHEN 'cm' THEN f[1] WHEN 'ccl' THEN f[4] END,
	CASE WHEN copy > 1 OR (kind = 'ccl' AND NOT (is_candidate_id(f[1]) AND f[6] IN ('P', 'A'))) THEN 'NOT_COUNTED' ELSE 'COUNTED' END,
	CASE WHEN copy > 1 THEN 'DUPLICATE'
		WHEN kind = 'ccl' AND NOT is_candidate_id(f[1]) THEN 'NO_CANDIDATE'
		WHEN kind = 'ccl' AND f[6] NOT IN ('P', 'A') THEN 'NOT_AUTHORIZED' ELSE 'MASTER' END,
	CASE WHEN copy > 1 THEN CASE WHEN text = first_text THEN 'the line repeats an earlier one word for word'
			ELSE 'an earlier line of the file has the same id' END
		WHEN kind = 'ccl' AND NOT is_candidate_id(f[1]) THEN 'the link names no candidate'
		WHEN kind = 'ccl' AND f[6] NOT IN ('P', 'A') THEN 'designation is neither principal nor authorized: not the candidate''s own committee' END,
	0
FROM master_row;

CREATE OR REPLACE TABLE cm AS
SELECT f[1] AS id, field(f[2]) AS name, field(f[3]) AS treasurer, field(f[6]) AS city, field(f[7]) AS state, field(f[9]) AS designation,
	field(f[10]) AS type, field(f[11]) AS party, field(f[13]) AS organization_type, field(f[14]) AS connected_organization
FROM master_row WHERE kind = 'cm' AND copy = 1;
CREATE OR REPLACE TABLE cn AS
SELECT f[1] AS id, field(f[2]) AS name, field(f[3]) AS party, TRY_CAST(field(f[4]) AS INTEGER) AS election_year, field(f[5]) AS state,
	field(f[6]) AS office, field(f[7]) AS district, field(f[8]) AS incumbency, field(f[9]) AS status, field(f[10]) AS principal
FROM master_row WHERE kind = 'cn' AND copy = 1;
CREATE OR REPLACE TABLE ccl AS
SELECT f[1] AS candidate, TRY_CAST(field(f[2]) AS INTEGER) AS election_year, TRY_CAST(field(f[3]) AS INTEGER) AS cycle, f[4] AS committee,
	field(f[6]) AS designation
FROM master_row WHERE kind = 'ccl' AND copy = 1 AND is_candidate_id(f[1]);

-- A candidate's own committees: ccl with designation P or A; CAND_PCC only where no such row names that committee.
CREATE OR REPLACE TABLE own_committee AS
SELECT committee, candidate, CASE min(CASE designation WHEN 'P' THEN 1 ELSE 2 END) WHEN 1 THEN 'PRINCIPAL' ELSE 'AUTHORIZED' END AS designation,
	max(coalesce(cycle, (SELECT cycle FROM setting))) AS cycle
FROM ccl WHERE designation IN ('P', 'A') GROUP BY committee, candidate
UNION ALL
SELECT cn.principal, cn.id, 'PRINCIPAL', (SELECT cycle FROM setting)
FROM cn LEFT JOIN cm ON cm.id = cn.principal
WHERE is_committee_id(cn.principal) AND coalesce(cm.designation, 'P') NOT IN ('J', 'D', 'B', 'U')
	AND cn.principal NOT IN (SELECT committee FROM ccl WHERE designation IN ('P', 'A'));
-- The one candidate a committee belongs to, and a candidate's one principal committee.
CREATE OR REPLACE TABLE committee_candidate AS
SELECT committee, min(candidate) AS candidate FROM own_committee GROUP BY committee HAVING count(DISTINCT candidate) = 1;
CREATE OR REPLACE TABLE principal AS
SELECT candidate, arg_min(committee, (designation <> 'PRINCIPAL', -cycle, committee)) AS committee
FROM own_committee GROUP BY candidate;
