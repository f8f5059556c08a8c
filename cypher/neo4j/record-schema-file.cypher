// Notes that a schema file has been applied.
// $name, $checksum
MERGE (f:SchemaFile {name: $name}) ON CREATE SET f.checksum = $checksum, f.appliedAt = datetime()
