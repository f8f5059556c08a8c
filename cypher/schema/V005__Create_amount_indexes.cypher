// Lists by amount: of one giver or spender, and over all actors where such a list is offered.
CREATE INDEX contributed_to_from_cents IF NOT EXISTS FOR ()-[r:CONTRIBUTED_TO]-() ON (r.fromId, r.cents, r.rowId);
CREATE INDEX transferred_to_from_cents IF NOT EXISTS FOR ()-[r:TRANSFERRED_TO]-() ON (r.fromId, r.cents, r.rowId);
CREATE INDEX refunded_to_from_cents IF NOT EXISTS FOR ()-[r:REFUNDED_TO]-() ON (r.fromId, r.cents, r.rowId);
CREATE INDEX loaned_to_from_cents IF NOT EXISTS FOR ()-[r:LOANED_TO]-() ON (r.fromId, r.cents, r.rowId);
CREATE INDEX repaid_to_from_cents IF NOT EXISTS FOR ()-[r:REPAID_TO]-() ON (r.fromId, r.cents, r.rowId);
CREATE INDEX spent_supporting_from_cents IF NOT EXISTS FOR ()-[r:SPENT_SUPPORTING]-() ON (r.fromId, r.cents, r.rowId);
CREATE INDEX spent_opposing_from_cents IF NOT EXISTS FOR ()-[r:SPENT_OPPOSING]-() ON (r.fromId, r.cents, r.rowId);
CREATE INDEX spent_about_from_cents IF NOT EXISTS FOR ()-[r:SPENT_ABOUT]-() ON (r.fromId, r.cents, r.rowId);
CREATE INDEX educated_voters_in_from_cents IF NOT EXISTS FOR ()-[r:EDUCATED_VOTERS_IN]-() ON (r.fromId, r.cents, r.rowId);
CREATE INDEX not_counted_from_cents IF NOT EXISTS FOR ()-[r:NOT_COUNTED]-() ON (r.fromId, r.cents, r.rowId);
CREATE INDEX contributed_to_cents IF NOT EXISTS FOR ()-[r:CONTRIBUTED_TO]-() ON (r.cents, r.rowId);
CREATE INDEX spent_supporting_cents IF NOT EXISTS FOR ()-[r:SPENT_SUPPORTING]-() ON (r.cents, r.rowId);
CREATE INDEX spent_opposing_cents IF NOT EXISTS FOR ()-[r:SPENT_OPPOSING]-() ON (r.cents, r.rowId);
CREATE INDEX not_counted_cents IF NOT EXISTS FOR ()-[r:NOT_COUNTED]-() ON (r.cents, r.rowId);
