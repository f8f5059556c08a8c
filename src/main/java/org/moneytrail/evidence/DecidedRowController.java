package org.moneytrail.evidence;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DecidedRow;
import org.moneytrail.core.EvidenceStore;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Refusal;
import org.moneytrail.core.SourceRow;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code Import.rows}, as far as this process holds the evidence. */
@Controller
class DecidedRowController {

	private static final String ORDER = "rows";

	private final ObjectProvider<EvidenceStore> stores;

	DecidedRowController(ObjectProvider<EvidenceStore> stores) {
		this.stores = stores;
	}

	@SchemaMapping(typeName = "Import")
	@Nullable Connection<DecidedRow> rows(Import load, @Argument @Nullable RowFilter filter, PageRequest page) {
		EvidenceStore store = this.stores.getIfAvailable();
		DecidedRow.Filter wanted = (filter != null) ? filter.decided() : new DecidedRow.Filter(null, null, null, null);
		DecidedRow.Position after = after(page.cursorIn(ORDER + load.id()));
		List<DecidedRow> rows = (store != null) ? store.page(load.importId(), wanted, after, page.limit()) : null;
		return (rows != null) ? Connection.of(page, rows, (row) -> cursor(load, row), () -> new TotalCount(0, false))
				: null;
	}

	@SchemaMapping(typeName = "DecidedRow")
	String file(DecidedRow row) {
		return row.position().file();
	}

	@SchemaMapping(typeName = "DecidedRow")
	long line(DecidedRow row) {
		return row.position().line();
	}

	@SchemaMapping(typeName = "DecidedRow")
	List<SourceRow.Column> columns(DecidedRow row) {
		return row.columns();
	}

	private static Cursor cursor(Import load, DecidedRow row) {
		return Cursor.of(ORDER + load.id(), row.position().file(), row.position().line());
	}

	private static DecidedRow.@Nullable Position after(@Nullable Cursor cursor) {
		if (cursor == null) {
			return null;
		}
		if (cursor.values().size() != 2 || !cursor.values().get(1).matches("\\d{1,18}")) {
			throw Refusal.argument("after", "a cursor from an earlier answer, unchanged",
					"after is not a cursor of this list");
		}
		return new DecidedRow.Position(cursor.values().get(0), Long.parseLong(cursor.values().get(1)));
	}

	/**
	 * Which rows.
	 *
	 * @param committee the filer's global id
	 */
	record RowFilter(@Nullable String file, @Nullable RowOutcome outcome, @Nullable String rule,
			@Nullable String committee) {

		/**
		 * @throws Refusal {@code INVALID_ARGUMENT} if the committee is no committee's id
		 */
		DecidedRow.Filter decided() {
			String filer = null;
			if (this.committee != null) {
				String id = GlobalId.parse("committee", this.committee, CommitteeId.class, "committee").value();
				filer = id.substring(id.indexOf(':') + 1);
			}
			return new DecidedRow.Filter(this.file, (this.outcome != null) ? this.outcome.name() : null, this.rule,
					filer);
		}

	}

}
