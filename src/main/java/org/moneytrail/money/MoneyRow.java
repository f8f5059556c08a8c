package org.moneytrail.money;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.DonorId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.RaceId;
import org.moneytrail.core.RowId;
import org.moneytrail.neo4j.Row;

/**
 * A money edge as read: its type, its two ends and its properties.
 *
 * @param type the relationship's type
 * @param rowId its row id
 * @param fromId who paid, gave or spent
 * @param toId who or what it was for
 * @param edge the properties, named as in the graph model
 * @param from who paid, gave or spent, if that was read too
 * @param to who or what it was for, if that was read too
 */
public record MoneyRow(MoneyType type, RowId rowId, ActorId fromId, GlobalId toId, Row edge, @Nullable Actor from,
		@Nullable Actor to) {

	/** Reads {@code type, edge, fromLabel, toLabel}. */
	static MoneyRow of(Row row) {
		Row edge = row.row("edge");
		return of(MoneyType.valueOf(row.text("type")), new RowId(edge.text("rowId")), row.text("fromLabel"),
				row.text("toLabel"), edge);
	}

	/**
	 * @param edge the properties, or some of them
	 */
	static MoneyRow of(MoneyType type, RowId rowId, String fromLabel, String toLabel, Row edge) {
		return new MoneyRow(type, rowId, actor(fromLabel, edge.text("fromId")), id(toLabel, edge.text("toId")), edge,
				null, null);
	}

	/** The same with who stands at its ends, as far as that was read. */
	MoneyRow between(@Nullable Actor from, @Nullable Actor to) {
		return (from == null && to == null) ? this
				: new MoneyRow(this.type, this.rowId, this.fromId, this.toId, this.edge, from, to);
	}

	static ActorId actor(String label, String value) {
		return (ActorId) id(label, value);
	}

	private static GlobalId id(String label, String value) {
		return switch (label) {
			case "Donor" -> new DonorId(value);
			case "Committee" -> new CommitteeId(value);
			case "Candidate" -> new CandidateId(value);
			case "Race" -> new RaceId(value);
			default -> throw new IllegalStateException("no end of a money edge: " + label);
		};
	}

	MoneyKind kind() {
		MoneyKind kind = this.edge.findCode("kind", MoneyKind.class);
		return (kind != null) ? kind : MoneyKind.OTHER;
	}

	/** Null if the row has no day. */
	@Nullable LocalDate date() {
		LocalDate date = this.edge.findDate("date");
		return DateRange.UNDATED.equals(date) ? null : date;
	}

	@Nullable RaceId raceId() {
		String race = this.edge.findText("raceId");
		return (race != null) ? new RaceId(race) : null;
	}

	@Nullable RowId findRow(String property) {
		String row = this.edge.findText(property);
		return (row != null) ? new RowId(row) : null;
	}

}
