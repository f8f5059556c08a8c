// Committees of every kind.
// @column id TEXT The committee's global id.
// @column name TEXT The name as filed.
// @column type TEXT What kind of committee: the FEC's one-letter code, elsewhere the nearest one.
// @column designation TEXT The FEC's letter for what it is to a candidate.
// @column party TEXT The party, three letters as reported.
// @column treasurer TEXT The treasurer's name.
// @column city TEXT The city.
// @column state TEXT The state's two letters.
// @column registeredOn DATE The day it registered.
// @column connectedOrganization TEXT The organisation connected with it.
// @column organizationType TEXT The FEC's letter for what kind of organisation that is.
// @column stub FLAG True where only other filers name it.
// @column balanceBasis TEXT What its opening balance rests on: SUMMARY, REGISTERED or UNKNOWN.
// @column source TEXT The source that names it.
// returns the columns, by id
// cost: an entry of the index and a record for each committee, in the index's order
MATCH (n:Committee)
USING INDEX n:Committee(id)
WHERE n.id IS NOT NULL
RETURN 'committee:' + n.id AS id, n.name AS name, n.type AS type, n.designation AS designation, n.party AS party,
	n.treasurer AS treasurer, n.city AS city, n.state AS state, n.registeredOn AS registeredOn,
	n.connectedOrganization AS connectedOrganization, n.organizationType AS organizationType, n.stub AS stub,
	n.balanceBasis AS balanceBasis, n.source AS source
ORDER BY n.id
