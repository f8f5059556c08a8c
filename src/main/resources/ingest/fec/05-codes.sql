-- Transaction codes: which way the money goes as seen by the filer, what it is, and who stands on the other side.
CREATE OR REPLACE TABLE code (tp VARCHAR, direction VARCHAR, class VARCHAR, counterparty VARCHAR);
INSERT INTO code SELECT unnest(['10', '11', '13', '15', '19', '30', '31', '32', '30T', '31T', '32T']), 'IN', 'CONTRIBUTION', 'ANY';
INSERT INTO code SELECT unnest(['15E', '30E', '31E', '32E']), 'IN', 'EARMARKED', 'DONOR';
INSERT INTO code SELECT unnest(['15K', '18K', '30K', '31K', '32K', '18U']), 'IN', 'CONTRIBUTION', 'COMMITTEE';
INSERT INTO code SELECT unnest(['24K', '24P', '24U']), 'OUT', 'CONTRIBUTION', 'COMMITTEE';
INSERT INTO code VALUES ('15C', 'IN', 'CONTRIBUTION', 'CANDIDATE'), ('15F', 'IN', 'LOAN_FORGIVEN', 'CANDIDATE'),
	('15Z', 'IN', 'IN_KIND', 'ANY'), ('24Z', 'OUT', 'IN_KIND', 'COMMITTEE'), ('24G', 'OUT', 'TRANSFER', 'COMMITTEE');
INSERT INTO code SELECT unnest(['18G', '30G', '31G', '32G']), 'IN', 'TRANSFER', 'COMMITTEE';
INSERT INTO code SELECT unnest(['10J', '11J', '15J', '18J', '19J', '30F', '30J', '31F', '31J', '32F', '32J']), 'IN', 'ATTRIBUTION', 'ANY';
INSERT INTO code VALUES ('24E', 'OUT', 'SUPPORT', 'TARGET'), ('24F', 'OUT', 'SUPPORT', 'TARGET'), ('24A', 'OUT', 'OPPOSE', 'TARGET'),
	('24N', 'OUT', 'OPPOSE', 'TARGET'), ('24C', 'OUT', 'ABOUT', 'TARGET'), ('29', 'OUT', 'ABOUT', 'TARGET');
INSERT INTO code SELECT unnest(['15I', '15T']), 'IN', 'CONDUIT', 'DONOR';
INSERT INTO code SELECT unnest(['24I', '24T']), 'OUT', 'CONDUIT', 'DONOR';
INSERT INTO code SELECT unnest(['24H', '24R', '20', '20A', '20B', '20D', '20V', '40', '41', '42']), 'OUT', 'OTHER', 'ANY';
INSERT INTO code VALUES ('18H', 'IN', 'OTHER', 'ANY');
INSERT INTO code SELECT unnest(['17R', '17U', '17Y', '17Z']), 'IN', 'REFUND', 'COMMITTEE';
INSERT INTO code SELECT unnest(['20Y', '21Y', '22R', '22Y', '22Z', '23Y', '28L', '40T', '40Y', '40Z', '41T', '41Y', '41Z', '42T', '42Y', '42Z']),
	'OUT', 'REFUND', 'ANY';
INSERT INTO code SELECT unnest(['16F', '16G', '16H', '16R', '16U']), 'IN', 'LOAN', 'ANY';
INSERT INTO code VALUES ('16C', 'IN', 'LOAN', 'CANDIDATE'), ('20C', 'OUT', 'LOAN_REPAYMENT', 'CANDIDATE');
INSERT INTO code SELECT unnest(['22G', '22H', '22X']), 'OUT', 'LOAN', 'COMMITTEE';
INSERT INTO code SELECT unnest(['16J', '16K', '16L']), 'IN', 'LOAN_REPAYMENT', 'ANY';
INSERT INTO code SELECT unnest(['20F', '20G', '20R', '22J', '22K', '22L', '22U']), 'OUT', 'LOAN_REPAYMENT', 'ANY';
INSERT INTO code SELECT unnest(['12', '18L']), 'IN', 'NOTE', 'ANY';
