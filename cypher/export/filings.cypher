// Filings: submitted reports and who filed them.
// @column id TEXT The filing's global id.
// @column filerId TEXT The committee that filed it.
// @column form TEXT The form, such as F3X.
// @column reportType TEXT Which report it is.
// @column coversFrom DATE The first day it covers.
// @column coversTo DATE The last day it covers.
// @column receivedOn DATE The day it was received.
// @column dueOn DATE The day it was due.
// @column amends TEXT The filing it replaces.
// @column url TEXT Where the public can read it.
// @column source TEXT The source that names it.
// returns the columns, by id
// cost: an entry of the index and a record for each filing, in the index's order
MATCH (n:Filing)
USING INDEX n:Filing(id)
WHERE n.id IS NOT NULL
RETURN 'filing:' + n.id AS id, 'committee:' + n.filerId AS filerId, n.form AS form, n.reportType AS reportType,
	n.coversFrom AS coversFrom, n.coversTo AS coversTo, n.receivedOn AS receivedOn, n.dueOn AS dueOn,
	'filing:' + n.amends AS amends, n.url AS url, n.source AS source
ORDER BY n.id
