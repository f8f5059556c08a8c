// Donors as reported: one per exact name and place, not joined to persons.
// @column id TEXT The donor's global id, the same after every reload.
// @column name TEXT The name as reported.
// @column kind TEXT PERSON, ORGANIZATION or UNDISCLOSED.
// @column city TEXT The city as reported.
// @column state TEXT The state's two letters.
// @column zip5 TEXT The first five digits of the ZIP code.
// @column source TEXT The source that names it.
// returns the columns, by id
// cost: an entry of the index and a record for each donor, in the index's order
MATCH (n:Donor)
USING INDEX n:Donor(id)
WHERE n.id IS NOT NULL
RETURN 'donor:' + n.id AS id, n.name AS name, n.kind AS kind, n.city AS city, n.state AS state, n.zip5 AS zip5, n.source AS source
ORDER BY n.id
