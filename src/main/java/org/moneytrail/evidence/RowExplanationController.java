package org.moneytrail.evidence;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.EvidenceStore;
import org.moneytrail.core.ExplainedRow;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.RowId;
import org.moneytrail.core.SourceRow;
import org.moneytrail.node.Nodes;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Answers {@code explainRow}: from the evidence, as far as this process holds it, and
 * from the graph.
 */
@Controller
class RowExplanationController {

	private final ObjectProvider<EvidenceStore> stores;

	private final Nodes nodes;

	RowExplanationController(ObjectProvider<EvidenceStore> stores, Nodes nodes) {
		this.stores = stores;
		this.nodes = nodes;
	}

	@QueryMapping
	@Nullable RowExplanation explainRow(@Argument String rowId) {
		RowId id = GlobalId.parse("rowId", rowId.startsWith("row:") ? rowId : "row:" + rowId, RowId.class, "row");
		EvidenceStore store = this.stores.getIfAvailable();
		ExplainedRow found = (store != null) ? store.explain(id) : null;
		Object edge = this.nodes.findByIds(Set.of(id)).get(id);
		return (found != null || edge != null) ? new RowExplanation(id, found, edge) : null;
	}

	@SchemaMapping(typeName = "RowExplanation")
	@Nullable Object edge(RowExplanation explanation) {
		return explanation.money();
	}

	/**
	 * A row as evidence and graph have it.
	 *
	 * @param found null if this process does not hold the row
	 * @param money the money edge; null if the row is none
	 */
	record RowExplanation(RowId id, @Nullable ExplainedRow found, @Nullable Object money) {

		public String rowId() {
			return this.id.value();
		}

		public boolean available() {
			return this.found != null;
		}

		public org.moneytrail.core.@Nullable DecidedRow row() {
			return (this.found != null) ? this.found.row() : null;
		}

		public ExplainedRow.@Nullable CountingRule rule() {
			return (this.found != null) ? this.found.rule() : null;
		}

		public ExplainedRow.@Nullable RuleOutcome byRules() {
			return (this.found != null) ? this.found.byRules() : null;
		}

		public List<ExplainedRow.RowDecision> decisions() {
			return (this.found != null) ? this.found.decisions() : List.of();
		}

		public @Nullable SourceRow countedInstead() {
			return (this.found != null) ? this.found.countedInstead() : null;
		}

	}

}
