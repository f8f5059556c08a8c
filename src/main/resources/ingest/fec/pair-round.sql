-- One round of a one-to-one pairing, smallest gap first, then left row id, then right row id: takes every pair that
-- comes first for both its rows. Repeated until it finds none, it pairs as if going through all candidates in order.
INSERT INTO paired
SELECT left_id, right_id FROM (
	SELECT left_id, right_id,
		row_number() OVER (PARTITION BY left_id ORDER BY gap, length(right_id), right_id) AS for_left,
		row_number() OVER (PARTITION BY right_id ORDER BY gap, length(left_id), left_id) AS for_right
	FROM candidate_pair
	WHERE left_id NOT IN (SELECT left_id FROM paired) AND right_id NOT IN (SELECT right_id FROM paired))
WHERE for_left = 1 AND for_right = 1;
