-- Rules NOTICE, version 1. Source: 11 CFR 104.4(b) and (c): a 24- or 48-hour notice is repeated in the next regular report.
-- A notice counts only after the end of the spender's last regular report, where its Schedule E is loaded.
INSERT INTO ie_decision
SELECT i.row_id, 'NOTICE', 'the spender''s regular report holds its expenditures up to this day', s.row_id, NULL
FROM ie i ANTI JOIN ie_decision USING (row_id)
JOIN (SELECT cmte, greatest(max(day), max(w.until)) AS until FROM move LEFT JOIN web w ON w.committee = cmte
	WHERE tp IN ('24E', '24A') GROUP BY cmte) r ON r.cmte = i.spe_id
LEFT JOIN (SELECT cmte, tran_id, cents, tp, min(row_id) AS row_id FROM move WHERE tp IN ('24E', '24A') AND copy = 1 GROUP BY ALL) s
	ON s.cmte = i.spe_id AND s.tran_id = i.tran_id AND s.cents = i.cents AND s.tp = CASE i.stance WHEN 'O' THEN '24A' ELSE '24E' END
WHERE i.day <= r.until;
