package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;
import org.moneytrail.core.RowId;
import org.moneytrail.filing.Citation;
import org.moneytrail.neo4j.Row;

/**
 * One transaction of a hop with its citation.
 *
 * @param row the transaction
 * @param conduitId the conduit it came through
 * @param citation where it stands in the filings
 */
public record FlowTransaction(FlowPath.Row row, @Nullable String conduitId, Citation citation) {

	private static final CitedRow NOTHING = CitedRow.of(new Row(Map.of()));

	/**
	 * @param cited null if it was not asked for
	 */
	static FlowTransaction of(FlowPath.Row row, @Nullable CitedRow cited) {
		CitedRow known = (cited != null) ? cited : NOTHING;
		return new FlowTransaction(row, known.conduitId(), known.citation());
	}

	public String id() {
		return new RowId(this.row.rowId()).global();
	}

	public String rowId() {
		return this.row.rowId();
	}

	public Money amount() {
		return this.row.amount();
	}

	public @Nullable Money attributed() {
		return this.row.attributed();
	}

	public @Nullable LocalDate date() {
		return this.row.date();
	}

	public @Nullable LocalDate dateEarliest() {
		return this.row.dateEarliest();
	}

	public FlowKind kind() {
		return this.row.kind();
	}

}
