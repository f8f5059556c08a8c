package org.moneytrail.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.moneytrail.core.ImportId;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.RequestLimits;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code meta}. */
@Controller
class MetaController {

	private static final int MAX_HOPS = 6;

	private final Imports imports;

	private final RequestLimits limits;

	private final Meta meta;

	MetaController(Imports imports, RequestLimits limits) {
		this.imports = imports;
		this.limits = limits;
		String version = MetaController.class.getPackage().getImplementationVersion();
		this.meta = new Meta((version != null) ? version : "unpackaged");
	}

	@QueryMapping
	Meta meta() {
		return this.meta;
	}

	@SchemaMapping
	long graphVersion(Meta meta) {
		return this.imports.version();
	}

	@SchemaMapping
	List<SourceInfo> sources(Meta meta) {
		return this.imports.sources();
	}

	@SchemaMapping
	List<Import> imports(Meta meta) {
		return this.imports.list();
	}

	@SchemaMapping
	GraphCounts counts(Meta meta) {
		return this.imports.counts();
	}

	@SchemaMapping
	ServerLimits limits(Meta meta) {
		return new ServerLimits(this.limits.maxDepth(), this.limits.maxCost(), this.limits.maxAliases(),
				PageRequest.MAX_SIZE, MAX_HOPS, this.limits.timeout().toMillis(), this.limits.maxBodyBytes());
	}

	@SchemaMapping
	List<Notice> notices(Meta meta) {
		return Notice.ALL;
	}

	@BatchMapping
	Map<Import, List<ImportFile>> files(List<Import> imports) {
		return spread(imports, this.imports.files(ids(imports)));
	}

	@BatchMapping
	Map<Import, List<ImportLine>> account(List<Import> imports) {
		return spread(imports, this.imports.account(ids(imports)));
	}

	private static List<ImportId> ids(List<Import> imports) {
		return imports.stream().map(Import::importId).toList();
	}

	private static <T> Map<Import, List<T>> spread(List<Import> imports, Map<ImportId, List<T>> found) {
		Map<Import, List<T>> result = new HashMap<>();
		imports.forEach((one) -> result.put(one, found.getOrDefault(one.importId(), List.of())));
		return result;
	}

	/** What a single request may ask for. */
	record ServerLimits(int maxDepth, int maxCost, int maxAliases, int maxPageSize, int maxHops, long timeMillis,
			int maxBodyBytes) {

	}

}
