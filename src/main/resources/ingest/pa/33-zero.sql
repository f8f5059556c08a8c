-- Rules ZERO, version 1. Source: a row without an amount moves nothing.
INSERT INTO decision SELECT row_id, 'ZERO', 'the amount is zero', NULL, NULL FROM item ANTI JOIN decision USING (row_id) WHERE cents = 0;
