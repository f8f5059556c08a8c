package org.moneytrail.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.moneytrail.core.ImportId;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.node.NodeRecords;

import org.springframework.stereotype.Component;

/** Reads what was loaded. */
@Component
class Imports extends NodeRecords<ImportId, Import> {

	private final NamedQuery all = NamedQuery.of("evidence/list-imports");

	private final NamedQuery lines = NamedQuery.of("evidence/list-lines");

	private final NamedQuery counts = NamedQuery.of("node/count-graph");

	private final GraphReader graph;

	private final ImportFileRepository files;

	Imports(GraphReader graph, ImportFileRepository files) {
		super(graph, "Import", ImportId.class, Import::of, Import::importId);
		this.graph = graph;
		this.files = files;
	}

	/** All loads, newest first, at most 1,000. */
	List<Import> list() {
		return this.graph.list(this.all, Map.of(), (row) -> Import.of(row.row("node")));
	}

	/** The sources with their latest finished loads, by name. */
	List<SourceInfo> sources() {
		Map<String, SourceInfo> sources = new LinkedHashMap<>();
		for (Import one : list()) {
			if (one.complete()) {
				sources.putIfAbsent(one.source(), new SourceInfo(one.source(), one, one.finishedAt()));
			}
		}
		return sources.values().stream().sorted((a, b) -> a.source().compareTo(b.source())).toList();
	}

	/** The files of these loads, by name. */
	Map<ImportId, List<ImportFile>> files(Collection<ImportId> imports) {
		List<String> ids = imports.stream().map(ImportId::value).toList();
		return this.graph.within(() -> this.files.findByImportIdInOrderByNameAscIdAsc(ids))
			.stream()
			.collect(Collectors.groupingBy((file) -> new ImportId(file.importId())));
	}

	/** The accounts of these loads, by file, outcome and rule. */
	Map<ImportId, List<ImportLine>> account(Collection<ImportId> imports) {
		return this.graph
			.list(this.lines, Map.of("ask", Map.of("ids", imports.stream().map(ImportId::value).toList())),
					(row) -> ImportLine.of(row.row("node")))
			.stream()
			.collect(Collectors.groupingBy((line) -> new ImportId(line.importId())));
	}

	GraphCounts counts() {
		GraphCounts counts = this.graph.find(this.counts, Map.of(), GraphCounts::of);
		return (counts != null) ? counts : GraphCounts.NONE;
	}

	/** The graph's version, 0 before the first load. */
	long version() {
		return this.graph.version();
	}

}
