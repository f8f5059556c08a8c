package org.moneytrail.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.moneytrail.core.GraphCheck;

import org.springframework.stereotype.Component;

/** Whether constraints and indexes are those of the schema files, and all online. */
@Component
class SchemaCheck implements GraphCheck {

	private final NamedQuery applied = NamedQuery.of("neo4j/find-schema-files");

	private final NamedQuery indexes = NamedQuery.of("neo4j/index-progress");

	private final GraphReader graph;

	SchemaCheck(GraphReader graph) {
		this.graph = graph;
	}

	@Override
	public List<Finding> check() {
		Map<String, String> found = this.graph.list(this.applied, Map.of(), (row) -> row)
			.stream()
			.collect(Collectors.toMap((row) -> row.text("name"), (row) -> row.text("checksum")));
		List<String> wrong = new ArrayList<>();
		List<SchemaFile> files = files();
		for (SchemaFile file : files) {
			if (!file.checksum().equals(found.get(file.name()))) {
				wrong.add(file.name());
			}
		}
		Row state = this.graph.list(this.indexes, Map.of(), (row) -> row).getFirst();
		List<String> failed = state.texts("failed");
		long waiting = state.number("waiting");
		boolean online = failed.isEmpty() && waiting == 0;
		return List.of(
				new Finding("schema", wrong.isEmpty(),
						wrong.isEmpty() ? files.size() + " files of constraints and indexes are applied"
								: "not applied as this program has them: " + wrong),
				new Finding("indexes", online,
						online ? "all indexes are online" : waiting + " indexes are not online, failed: " + failed));
	}

	private static List<SchemaFile> files() {
		try {
			return SchemaFile.all();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the schema files", ex);
		}
	}

}
