// What counted edges brought each committee, and what they took from it.
// scan: reason: every committee is wanted
// returns id, come, gone: cents
// cost: a scan of all committees and their edges, on purpose: once per check
MATCH (c:Committee)
CALL (c) {
  MATCH (c)<-[r:CONTRIBUTED_TO|TRANSFERRED_TO|REFUNDED_TO|LOANED_TO|REPAID_TO]-()
  RETURN coalesce(sum(r.cents), 0) AS come
}
CALL (c) {
  MATCH (c)-[r:CONTRIBUTED_TO|TRANSFERRED_TO|REFUNDED_TO|LOANED_TO|REPAID_TO|SPENT_SUPPORTING|SPENT_OPPOSING|SPENT_ABOUT|EDUCATED_VOTERS_IN]->()
  RETURN coalesce(sum(r.cents), 0) AS gone
}
RETURN c.id AS id, come, gone
