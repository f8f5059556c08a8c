-- Rules MEMO, ATTRIBUTION, version 1. Source: FEC, electronic filing specifications: memo code X is not in the filer's totals; 11 CFR 102.17(c) on joint fundraising.
-- Persons in memo items on the line of transfers are behind money that arrives from a joint fundraiser.
INSERT INTO decision
SELECT row_id, CASE WHEN class = 'TRANSFER' AND direction = 'IN' AND coalesce(entity, 'IND') = 'IND' AND committee IS NULL THEN 'ATTRIBUTION' ELSE 'MEMO' END,
	CASE WHEN class = 'TRANSFER' AND direction = 'IN' AND coalesce(entity, 'IND') = 'IND' AND committee IS NULL
		THEN 'names a donor behind money that arrives as a transfer from a joint fundraiser' ELSE 'memo item: the filer leaves it out of its totals' END, NULL, NULL
FROM move ANTI JOIN decision USING (row_id) WHERE memo;
-- Paper transcriptions of early versions mark no memo: the conduit's lump says so in words.
INSERT INTO decision
SELECT row_id, 'MEMO', 'the conduit''s lump: its gifts stand above it', NULL, NULL
FROM move ANTI JOIN decision USING (row_id) WHERE regexp_matches(words, '(?i)above contribution earmarked through this organi[sz]ation');
