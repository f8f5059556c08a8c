package org.moneytrail.export;

import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.Money;
import org.moneytrail.neo4j.Cells;

/**
 * A column of a table of the graph.
 *
 * @param place where the statement returns it, from 0
 * @param type what its cells are
 * @param about what they mean
 * @param only the one relationship type that has it; null if all have
 */
record Column(String name, int place, Type type, String about, @Nullable String only) {

	/** A cell as text; null if there is nothing. */
	@Nullable String text(Cells cells) {
		return switch (this.type) {
			case TEXT -> cells.findText(this.place);
			case MONEY -> {
				Long cents = cells.findNumber(this.place);
				yield (cents != null) ? new Money(cents).toString() : null;
			}
			case NUMBER -> {
				Long number = cells.findNumber(this.place);
				yield (number != null) ? number.toString() : null;
			}
			case DATE -> {
				LocalDate date = cells.findDate(this.place);
				yield (date != null && !date.equals(DateRange.UNDATED)) ? date.toString() : null;
			}
			case FLAG -> {
				Boolean flag = cells.findFlag(this.place);
				yield (flag != null) ? flag.toString() : null;
			}
			case MOMENT -> {
				ZonedDateTime moment = cells.findMoment(this.place);
				yield (moment != null) ? moment.toInstant().toString() : null;
			}
		};
	}

	/** What cells are, and how they are written. */
	enum Type {

		/** Text. */
		TEXT,

		/** US dollars with two decimals; a string in JSON. */
		MONEY,

		/** A day, {@code 2017-05-16}. */
		DATE,

		/** A moment in UTC. */
		MOMENT,

		/** A whole number. */
		NUMBER,

		/** {@code true} or {@code false}. */
		FLAG;

		/** Whether JSON has it bare. */
		boolean bare() {
			return this == NUMBER || this == FLAG;
		}

	}

}
