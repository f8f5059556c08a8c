-- Shared by mapped sources: amounts and names as states and cities write them. Nothing here reads a table.
CREATE OR REPLACE MACRO plain_amount(text) AS regexp_replace(text, '[$, ]', '', 'g');
-- Names come as 'George Soros' and as 'Soros, George'; a title or suffix after a comma is no given name.
CREATE OR REPLACE MACRO comma_name(name) AS (
	WITH base AS (SELECT regexp_replace(name, ',\s*(JR|SR|II|III|IV|ESQ|MD|PHD)\.?\s*$', ' \1', 'i') AS b),
	parts AS (SELECT b, list_filter(string_split(trim(b), ' '), lambda w: w <> '') AS w FROM base),
	cut AS (SELECT b, w, CASE WHEN len(w) > 2 AND (is_suffix(normal_name(w[-1])) OR is_title(normal_name(w[-1]))) THEN 2 ELSE 1 END AS tail FROM parts)
	SELECT CASE WHEN contains(b, ',') OR len(w) < 2 THEN b ELSE array_to_string(w[len(w) - tail + 1:], ' ') || ', ' || array_to_string(w[:len(w) - tail], ' ') END FROM cut);
CREATE OR REPLACE MACRO is_organization(name) AS regexp_matches(normal_name(name),
	'\b(INC|LLC|LLP|LP|LTD|CORP|CORPORATION|CO|COMPANY|PAC|COMMITTEE|FRIENDS|CITIZENS|UNION|LOCAL|ASSOCIATION|ASSOC|FUND|FOUNDATION|PARTNERS|GROUP|ASSOCIATES|COUNCIL|PARTY|WARD|BANK|TRUST|PC|SERVICES|ENTERPRISES|REALTY|PROPERTIES|HOLDINGS|OFFICES|AND|FOR|OF)\b')
	OR NOT contains(normal_name(name), ' ');
