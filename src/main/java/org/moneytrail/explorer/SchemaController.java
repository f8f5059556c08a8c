package org.moneytrail.explorer;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the schema as it is written, comments included. */
@RestController
class SchemaController {

	private static final Resource SCHEMA = new ClassPathResource("graphql/schema.graphqls");

	@GetMapping(path = "/schema.graphqls", produces = "text/plain;charset=UTF-8")
	ResponseEntity<Resource> schema() {
		return ResponseEntity.ok(SCHEMA);
	}

}
