// How many money edges of one type an actor or race has. Written for CONTRIBUTED_TO.
// $anchors: [{key, id}]
// returns key, entries
// cost: a few hits for each anchor
UNWIND $anchors AS anchor
OPTIONAL MATCH (actor:Actor {id: anchor.id})
OPTIONAL MATCH (race:Race {id: anchor.id})
RETURN anchor.key AS key, count { (actor)<-[:CONTRIBUTED_TO]-() } + count { (race)<-[:CONTRIBUTED_TO]-() } AS entries
