-- The pairs found (rule BOTH_SIDES, 30-both-sides).
CREATE OR REPLACE TABLE both_sides AS
SELECT left_id AS payer_row, right_id AS receiver_row, 1 AS parts FROM paired;
-- What is left over for splits.
CREATE OR REPLACE TABLE split_candidate AS
SELECT row_id, direction, from_id, to_id, cents, day FROM transfer_side
WHERE NOT in_kind AND day IS NOT NULL AND row_id NOT IN (SELECT payer_row FROM both_sides) AND row_id NOT IN (SELECT receiver_row FROM both_sides);
