// The filers' own totals beside ours: of one committee or candidate, and all of them by size.
CREATE CONSTRAINT reconciliation_id IF NOT EXISTS FOR (n:Reconciliation) REQUIRE n.id IS UNIQUE;
CREATE INDEX reconciliation_subject IF NOT EXISTS FOR (n:Reconciliation) ON (n.subjectId);
CREATE INDEX reconciliation_size IF NOT EXISTS FOR (n:Reconciliation) ON (n.sizeCents, n.id);
