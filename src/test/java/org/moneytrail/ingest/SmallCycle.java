package org.moneytrail.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of FEC files, made up, with some of everything. */
public final class SmallCycle {

	private SmallCycle() {
	}

	/** Writes contributions {@code from} to {@code to} of a cycle. */
	public static Path write(Path folder, int cycle, int from, int to) throws IOException {
		Files.createDirectories(folder);
		file(folder, "cm.txt", """
				C00000001|FIRST PAC|T|||CITY|VA|22201|U|Q||M|C||
				C00000002|"QUOTED" PAC & SONS %d|T|||CITY|VA|22201|U|Q||M|C||
				C00000009|FRIENDS|T|||CITY|VA|22201|P|H|DEM|Q|||
				""".formatted(cycle));
		file(folder, "cn.txt", "H0VA01001|SMITH, JANE|DEM|%d|VA|H|01|C|C|C00000009|||CITY|VA|22201\n".formatted(cycle));
		file(folder, "ccl.txt", "H0VA01001|%1$d|%1$d|C00000009|H|P|1\n".formatted(cycle));
		StringBuilder gifts = new StringBuilder();
		for (int i = from; i < to; i++) {
			gifts.append(row(cycle, "C00000001", "15", "IND", "DOE, ANN " + (i % 97), "", i, 100 + i));
		}
		gifts.append(row(cycle, "C00000001", "15", "IND", "MÜLLER \"MAX\" & CO.", "", 900_001, 50));
		gifts.append(row(cycle, "C00000001", "15", "IND", "ÅNGSTRÖM\\, ÅSA", "", 900_002, -50));
		file(folder, "itcont.txt", gifts.toString());
		file(folder, "itoth.txt",
				row(cycle, "C00000001", "24K", "CCM", "FRIENDS", "C00000009", 1_000_000, 5000)
						+ row(cycle, "C00000009", "18K", "PAC", "FIRST PAC", "C00000001", 1_000_001, 5000)
						+ row(cycle, "C00000002", "24K", "CCM", "FRIENDS", "C00000009", 1_000_002, 700));
		return folder;
	}

	static String row(int cycle, String committee, String code, String entity, String name, String other, int number,
			int dollars) {
		String subId = String.valueOf(4_000_000_000_000_000_000L + cycle * 10_000_000L + number);
		return String.join("|", committee, "N", "Q1", "P" + cycle, cycle + "04159200000001", code, entity, name, "CITY",
				"VA", "22201", "ACME", "WELDER", "0115" + cycle, String.valueOf(dollars), other, "T" + number,
				"14" + cycle, "", "", subId) + "\n";
	}

	private static void file(Path folder, String name, String text) throws IOException {
		Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
	}

}
