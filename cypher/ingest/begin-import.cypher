// Says that a load has begun: not complete until its last transaction.
// $id, $source, $label, $dataSet, $rulesVersion: String, $startedAt: DateTime
MERGE (i:Import {id: $id})
SET i.source = $source, i.label = $label, i.dataSet = $dataSet, i.rulesVersion = $rulesVersion, i.startedAt = $startedAt, i.complete = false
