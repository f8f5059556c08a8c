package org.moneytrail.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Invented donors by number. No two share a name, so that each is one donor after
 * loading.
 */
final class Donors {

	private final long seed;

	private final MessageDigest sha;

	Donors(long seed) {
		this.seed = seed;
		try {
			this.sha = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One in fifty is a company. */
	boolean isOrganisation(int donor) {
		return pick(donor, 1, 50) == 0;
	}

	/** LAST, GIVEN M or the company's name. */
	String name(int donor) {
		return isOrganisation(donor) ? organisation(donor) : last(donor) + ", " + given(donor) + " " + middle(donor);
	}

	String state(int donor) {
		return Words.STATES[pick(donor, 2, Words.STATES.length)];
	}

	String city(int donor) {
		return Words.name(pick(donor, 3, 4_000)) + " CITY";
	}

	String zip(int donor) {
		return Integer.toString(10_000 + pick(donor, 4, 89_000));
	}

	String employer(int donor) {
		return isOrganisation(donor) ? "" : Words.name(pick(donor, 5, 4_000)) + " WORKS";
	}

	String occupation(int donor) {
		return isOrganisation(donor) ? "" : Words.work(pick(donor, 6, 1_000));
	}

	/** The id the loader gives: a hash of the exact donor key. */
	String id(int donor) {
		String key = isOrganisation(donor) ? "O|" + organisation(donor) + "|" + zip(donor)
				: "P|" + last(donor) + "|" + given(donor) + "|" + middle(donor) + "||" + zip(donor);
		return "v1-" + HexFormat.of().formatHex(this.sha.digest(key.getBytes(StandardCharsets.US_ASCII)), 0, 10);
	}

	private String organisation(int donor) {
		return Words.name(donor) + " " + given(donor) + " " + middle(donor) + " COMPANY";
	}

	private static String last(int donor) {
		return Words.name(donor);
	}

	private static String given(int donor) {
		return Words.given(donor / Words.names());
	}

	private static String middle(int donor) {
		int number = donor / (Words.names() * Words.givenNames());
		return String.valueOf((char) ('A' + number % 26)) + ((number < 26) ? "" : (char) ('A' + number / 26));
	}

	private int pick(int donor, int what, int bound) {
		return Dice.pick(this.seed, donor, 1_000 + what, bound);
	}

}
