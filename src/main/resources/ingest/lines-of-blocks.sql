-- The lines of a few blocks, each with its number.
INSERT INTO {schema}.line
SELECT ?, ?, first + unnest(range(len(lines))), unnest(lines), NULL FROM (SELECT first, string_split(text, chr(10)) AS lines FROM temp.block);
