-- Rules BOTH_SIDES, version 1. Source: FEC, schedules A and B: payer and payee each report one transfer.
CREATE OR REPLACE TABLE both_sides AS SELECT left_id AS payer_row, right_id AS receiver_row FROM paired;
INSERT INTO decision
SELECT receiver_row, 'BOTH_SIDES', 'the receiver''s view of a transfer its payer reports', payer_row, NULL FROM both_sides;
