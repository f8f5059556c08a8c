// The schema's own book-keeping: one node per applied file.
CREATE CONSTRAINT schemafile_name IF NOT EXISTS FOR (n:SchemaFile) REQUIRE n.name IS UNIQUE
