-- The account is the sum of the verdicts.
INSERT INTO graph_account
SELECT file, outcome, rule, reason, count(*), coalesce(sum(cents), 0) FROM verdict GROUP BY file, outcome, rule, reason ORDER BY ALL;
INSERT INTO note
SELECT count(*) || ' of ' || (SELECT count(*) FROM web) || ' summaries close to the cent by their own figures (opening + receipts - disbursements = closing)'
FROM web WHERE opening + receipts - disbursements = closing HAVING (SELECT count(*) FROM web) > 0;
INSERT INTO note
SELECT count(*) FILTER (left_in >= 0 AND left_out >= 0 AND opening >= 0 AND opening + receipts - disbursements = closing) || ' ledgers of ' || count(*)
	|| ' then end on the filer''s closing cash to the cent; of the others, ' || count(*) FILTER (left_in < 0) || ' itemise more receipts than they total ('
	|| printf('%.2f', coalesce(-sum(left_in) FILTER (left_in < 0), 0) / 100.0) || ' dollars), ' || count(*) FILTER (left_out < 0) || ' more payments than they total ('
	|| printf('%.2f', coalesce(-sum(left_out) FILTER (left_out < 0), 0) / 100.0) || ' dollars): these differences are not booked'
FROM closing HAVING count(*) > 0;
INSERT INTO note
SELECT count(*) || ' committees open below zero; their ledgers open at 0' FROM web WHERE opening < 0 HAVING count(*) > 0;
INSERT INTO note
SELECT count(*) || ' candidate summaries are booked at the principal committee and closed against all the candidate''s own committees together' FROM web
WHERE candidate IS NOT NULL HAVING count(*) > 0;
INSERT INTO note
SELECT count(*) || ' ' || rule || ' rows: ' || any_value(reason) FROM verdict WHERE rule IN ('UNRESOLVED_TARGET') GROUP BY rule;
