-- Rules DUPLICATE, version 1. Source: FEC, electronic filings: a filing has one number, under whatever names its file is kept.
INSERT INTO decision
SELECT row_id, 'DUPLICATE', 'the same filing stands in another file', 'fec-efile-' || left(content, 24) || '-' || n, NULL FROM move WHERE copy > 1;
