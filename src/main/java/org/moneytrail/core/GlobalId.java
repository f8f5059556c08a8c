package org.moneytrail.core;

/**
 * An id that clients see: the type's word, a colon, the id in the graph, such as
 * {@code committee:fec:C00401224}. It comes from business keys and row ids, so a rebuilt
 * graph keeps every id.
 */
public sealed interface GlobalId permits ActorId, RaceId, FilingId, RowId, ClaimId, ImportId {

	/** The longest id we accept, in characters. */
	int MAX_LENGTH = 300;

	/** The type's word, such as {@code committee}. */
	String word();

	/** The id in the graph, without the type's word. */
	String value();

	/** The id as clients see it. */
	default String global() {
		return word() + ":" + value();
	}

	/**
	 * Reads an id as clients send it.
	 * @param argument the argument's name, for the message
	 * @throws Refusal {@code INVALID_ARGUMENT} if it is no id of ours; an id that is
	 * well-formed but names nothing is not refused
	 */
	static GlobalId parse(String argument, String text) {
		int colon = text.indexOf(':');
		String word = (colon < 0) ? "" : text.substring(0, colon);
		String value = text.substring(colon + 1);
		if (value.isBlank() || text.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
			throw malformed(argument, text);
		}
		return switch (word) {
			case "donor" -> new DonorId(value);
			case "committee" -> new CommitteeId(value);
			case "candidate" -> new CandidateId(value);
			case "race" -> new RaceId(value);
			case "filing" -> new FilingId(value);
			case "row" -> new RowId(value);
			case "claim" -> new ClaimId(value);
			case "import" -> new ImportId(value);
			default -> throw malformed(argument, text);
		};
	}

	/**
	 * Reads an id of one type.
	 * @throws Refusal {@code INVALID_ARGUMENT} if it is malformed or of another type
	 */
	static <T extends GlobalId> T parse(String argument, String text, Class<T> type, String expected) {
		GlobalId id = parse(argument, text);
		if (!type.isInstance(id)) {
			throw Refusal.argument(argument, expected,
					argument + " must be the id of a " + expected + ", but names a " + id.word());
		}
		return type.cast(id);
	}

	/**
	 * @throws IllegalArgumentException if the value is blank
	 */
	static void requireValue(String word, String value) {
		if (value.isBlank()) {
			throw new IllegalArgumentException("blank " + word + " id");
		}
	}

	private static Refusal malformed(String argument, String text) {
		String shown = (text.length() > 60) ? text.substring(0, 60) + "…" : text;
		return Refusal.argument(argument,
				"donor:…, committee:…, candidate:…, race:…, filing:…, row:…, claim:… or import:…",
				argument + " is not an id of this API: \"" + shown + "\"; ids look like committee:fec:C00401224");
	}

}
