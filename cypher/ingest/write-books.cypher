// Makes the accounts of loads in a graph built anew, and gives it the version of the one it takes the place of.
// $rows: List<Map> with properties, files and lines, $version: INTEGER
MERGE (s:GraphState {id: 'graph'})
SET s.version = $version
WITH s
UNWIND $rows AS row
CREATE (i:Import)
SET i = row.properties
FOREACH (file IN row.files | CREATE (i)-[:READ]->(f:ImportFile) SET f = file)
FOREACH (line IN row.lines | CREATE (i)-[:ACCOUNTS]->(l:ImportLine) SET l = line)
