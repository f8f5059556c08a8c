package org.moneytrail.race;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.RaceId;
import org.moneytrail.neo4j.Row;

/**
 * One ballot contest.
 *
 * @param raceId its id, the stable key
 * @param name a readable name
 * @param office the office
 * @param jurisdiction the Open Civic Data id of the jurisdiction
 * @param electionType such as {@code primary}
 * @param party of a partisan primary
 * @param date the election day, null where only the year is known
 * @param year the election year
 * @param cycle the two-year cycle
 * @param seat where an office has several
 * @param source the source it was loaded from
 */
public record Race(RaceId raceId, String name, String office, @Nullable String jurisdiction,
		@Nullable String electionType, @Nullable String party, @Nullable LocalDate date, @Nullable Long year,
		@Nullable Long cycle, @Nullable String seat, @Nullable String source) {

	/** Reads a node's properties. */
	public static Race of(Row node) {
		String id = node.text("id");
		String name = node.findText("name");
		String office = node.findText("office");
		return new Race(new RaceId(id), (name != null) ? name : id, (office != null) ? office : "unknown",
				node.findText("jurisdiction"), node.findText("electionType"), node.findText("party"),
				node.findDate("date"), node.findNumber("year"), node.findNumber("cycle"), node.findText("seat"),
				node.findText("source"));
	}

	/** The global id. */
	public String id() {
		return this.raceId.global();
	}

	/** The stable key. */
	public String key() {
		return this.raceId.value();
	}

}
