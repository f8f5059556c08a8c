-- The rows of the same filers in a data set of the FEC's bulk files: by the places FILE_NUM, TRAN_ID, IMAGE_NUM and the like have in its lines.
INSERT INTO elsewhere
SELECT v.row_id, 'transaction', left(text, 9), TRY_CAST(f[18 + shift] AS BIGINT), nullif(trim(f[17 + shift]), ''), nullif(trim(f[5]), ''), upper(trim(f[6])), cents(trim(f[15])),
	CASE WHEN regexp_full_match(trim(f[14]), '[0-9]{7,8}') THEN CAST(try_strptime(lpad(trim(f[14]), 8, '0'), '%m%d%Y') AS DATE) END, nullif(trim(f[8]), ''), v.outcome = 'COUNTED'
FROM (SELECT kind, file, line, text, string_split(text, '|') AS f, CASE kind WHEN 'itpas2' THEN 1 ELSE 0 END AS shift
	FROM {schema}.line WHERE kind IN ('itcont', 'itpas2', 'itoth') AND left(text, 9) IN (SELECT cmte FROM move)) l
JOIN {schema}.verdict v ON v.kind = l.kind AND v.file = l.file AND v.line = l.line
WHERE v.outcome <> 'REJECTED' AND v.rule NOT IN ('PAS2_IN_OTH', 'DUPLICATE');
INSERT INTO elsewhere
SELECT v.row_id, 'operating', left(text, 9), TRY_CAST(f[23] AS BIGINT), nullif(trim(f[24]), ''), nullif(trim(f[5]), ''), NULL, cents(trim(f[14])),
	CAST(try_strptime(trim(f[13]), '%m/%d/%Y') AS DATE), nullif(trim(f[9]), ''), v.outcome = 'COUNTED'
FROM (SELECT kind, file, line, text, string_split(text, '|') AS f FROM {schema}.line WHERE kind = 'oppexp' AND left(text, 9) IN (SELECT cmte FROM move)) l
JOIN {schema}.verdict v ON v.kind = l.kind AND v.file = l.file AND v.line = l.line
WHERE v.outcome <> 'REJECTED' AND v.rule <> 'DUPLICATE';
INSERT INTO elsewhere
SELECT i.row_id, 'ie', i.spe_id, i.filing, i.tran_id, i.image_num, CASE i.stance WHEN 'S' THEN '24E' WHEN 'O' THEN '24A' END, i.cents, i.day, i.cand_name, v.outcome = 'COUNTED'
FROM {schema}.ie i JOIN {schema}.verdict v USING (row_id) WHERE i.spe_id IN (SELECT cmte FROM move) AND v.rule <> 'DUPLICATE';
INSERT INTO elsewhere_transfer
SELECT row_id, from_id, to_id, cents, date FROM {schema}.graph_money
WHERE edge_type IN ('CONTRIBUTED_TO', 'TRANSFERRED_TO') AND single_sided AND kind <> 'IN_KIND'
	AND (from_id IN (SELECT 'fec:' || cmte FROM move) OR to_id IN (SELECT 'fec:' || cmte FROM move));
INSERT INTO elsewhere_summary
SELECT o.committee_id, o.date, coalesce(max(s.until), CAST(o.date + INTERVAL 2 YEAR AS DATE))
FROM {schema}.graph_ledger o LEFT JOIN {schema}.graph_ledger s ON s.committee_id = o.committee_id AND s.id = o.committee_id || '|' || o.date || '|summary'
WHERE o.id = o.committee_id || '|' || o.date || '|opening' AND o.committee_id IN (SELECT 'fec:' || filer FROM filing) GROUP BY o.committee_id, o.date;
