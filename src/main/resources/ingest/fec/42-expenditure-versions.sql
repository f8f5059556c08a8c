-- Rules SUPERSEDED, version 1. Source: FEC, independent expenditures: the file holds every version of every filing; 11 CFR 104.4.
-- Superseded: a later filing says it replaces this one, or repeats the transaction under a higher number.
CREATE OR REPLACE TEMP TABLE ie_amended AS
SELECT previous AS filing, spe_id, min(filing) AS later, arg_min(coalesce(received, image_day(image_num)), filing) AS day_known
FROM ie_typed WHERE previous IS NOT NULL AND filing <> previous GROUP BY previous, spe_id;
INSERT INTO ie_decision
SELECT row_id, 'SUPERSEDED', 'filing ' || filing || ' was amended by filing ' || later, NULL, day_known
FROM ie ANTI JOIN ie_decision USING (row_id) JOIN ie_amended USING (filing, spe_id);
-- A filing that was itself replaced repeats nothing: what it took up counts where it stands now, else where it stood before.
INSERT INTO ie_decision
SELECT i.row_id, 'SUPERSEDED', 'filing ' || l.filing || ' reports the same transaction again', l.row_id, l.received
FROM ie i ANTI JOIN ie_decision USING (row_id)
JOIN (SELECT spe_id, tran_id, max(filing) AS filing, arg_max(row_id, (filing, -length(row_id), row_id)) AS row_id,
		arg_max(coalesce(received, image_day(image_num)), filing) AS received
	FROM ie ANTI JOIN ie_amended USING (filing, spe_id) WHERE tran_id IS NOT NULL GROUP BY spe_id, tran_id) l
	ON l.spe_id = i.spe_id AND l.tran_id = i.tran_id
WHERE i.filing < l.filing;
