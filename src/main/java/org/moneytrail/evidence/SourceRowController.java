package org.moneytrail.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.EvidenceStore;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Refusal;
import org.moneytrail.core.RowId;
import org.moneytrail.core.SourceRow;
import org.moneytrail.graphql.PageRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code sourceRows}, as far as this process holds the evidence. */
@Controller
class SourceRowController {

	private final ObjectProvider<EvidenceStore> stores;

	SourceRowController(ObjectProvider<EvidenceStore> stores) {
		this.stores = stores;
	}

	@QueryMapping
	SourceRows sourceRows(@Argument List<String> rowIds) {
		if (rowIds.size() > PageRequest.MAX_SIZE) {
			throw Refusal.argument("rowIds", "at most " + PageRequest.MAX_SIZE,
					"at most " + PageRequest.MAX_SIZE + " rows in one question, were " + rowIds.size());
		}
		Set<RowId> wanted = new LinkedHashSet<>();
		rowIds.forEach((id) -> wanted.add(parse(id)));
		EvidenceStore store = this.stores.getIfAvailable();
		if (store == null) {
			return new SourceRows(false,
					"this server holds no evidence; ask the one that loaded the data, or follow the citation",
					List.of());
		}
		List<SourceRow> rows = wanted.isEmpty() ? List.of() : store.findRows(wanted);
		List<String> missing = new ArrayList<>(wanted.stream().map(RowId::value).toList());
		rows.forEach((row) -> missing.remove(row.rowId()));
		String reason = missing.isEmpty() ? null : "not in the evidence: " + String.join(", ", missing);
		return new SourceRows(true, reason, rows);
	}

	private static RowId parse(String id) {
		return GlobalId.parse("rowIds", id.startsWith("row:") ? id : "row:" + id, RowId.class, "row");
	}

	/** Source rows, as far as this process holds them. */
	record SourceRows(boolean available, @Nullable String reason, List<SourceRow> rows) {

	}

}
