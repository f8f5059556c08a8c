package org.moneytrail.flow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A small invented cycle of FEC files, the same for the same seed, with memo items and
 * repeated rows among the others or without them.
 */
final class MemoCycle {

	private static final List<String> PACS = List.of("C00000001", "C00000002");

	private static final String CAMPAIGN = "C00000009";

	private final Random random;

	private final List<String> gifts = new ArrayList<>();

	private final List<String> transfers = new ArrayList<>();

	private final List<String> memos = new ArrayList<>();

	private final List<String> memoTransfers = new ArrayList<>();

	private int row;

	MemoCycle(int seed) {
		this.random = new Random(seed * 31L + 7);
		for (int i = 0; i < 12 + this.random.nextInt(12); i++) {
			String code = chance(15) ? "22Y" : "15";
			this.gifts.add(row(any(), code, "IND", donor(), "", ""));
		}
		for (int i = 0; i < 4 + this.random.nextInt(6); i++) {
			String pac = PACS.get(this.random.nextInt(2));
			this.transfers.add(row(pac, "24K", "CCM", "FRIENDS", chance(70) ? CAMPAIGN : other(pac), ""));
		}
		for (int i = 0; i < 3 + this.random.nextInt(8); i++) {
			this.memos.add(row(any(), chance(50) ? "15" : "22Y", "IND", donor(), "", "X"));
			this.memos.add(this.gifts.get(this.random.nextInt(this.gifts.size())));
		}
		for (int i = 0; i < 2 + this.random.nextInt(5); i++) {
			String pac = PACS.get(this.random.nextInt(2));
			this.memoTransfers.add(row(pac, "24K", "CCM", "FRIENDS", CAMPAIGN, "X"));
			this.memoTransfers.add(row(CAMPAIGN, "15J", "IND", donor(), "", chance(50) ? "X" : ""));
			this.memoTransfers.add(row(CAMPAIGN, "18G", "PAC", "FIRST PAC", pac, "X"));
			this.memoTransfers.add(this.transfers.get(this.random.nextInt(this.transfers.size())));
		}
	}

	/** Writes the folder anew. */
	Path write(Path folder, boolean withMemos) throws IOException {
		Files.createDirectories(folder);
		file(folder, "cm.txt",
				List.of("C00000001|FIRST PAC|T|||CITY|VA|22201|U|Q||M|C||\n",
						"C00000002|SECOND PAC|T|||CITY|VA|22201|U|Q||M|C||\n",
						"C00000009|FRIENDS|T|||CITY|VA|22201|P|H|DEM|Q|||\n"));
		file(folder, "cn.txt", List.of("H0VA01001|SMITH, JANE|DEM|2020|VA|H|01|C|C|C00000009|||CITY|VA|22201\n"));
		file(folder, "ccl.txt", List.of("H0VA01001|2020|2020|C00000009|H|P|1\n"));
		file(folder, "webk20.txt", PACS.stream().map(MemoCycle::summary).toList());
		file(folder, "itcont.txt", together(this.gifts, withMemos ? this.memos : List.of()));
		file(folder, "itoth.txt", together(this.transfers, withMemos ? this.memoTransfers : List.of()));
		return folder;
	}

	/** Opens at 100.00; more came and went than is itemised. */
	private static String summary(String committee) {
		return committee + "|PAC|Q|U|M|90000.00" + "|0".repeat(6) + "|50000.00" + "|0".repeat(5) + "|100.00|40100.00"
				+ "|0".repeat(6) + "|06/30/2020\n";
	}

	private List<String> together(List<String> rows, List<String> more) {
		List<String> all = new ArrayList<>(rows);
		all.addAll(more);
		Collections.shuffle(all, this.random);
		return all;
	}

	private String row(String filer, String code, String entity, String name, String other, String memo) {
		this.row++;
		return String.join("|", filer, "N", "Q1", "P2020", "202004159200000001", code, entity, name, "CITY", "VA",
				"22201", "ACME", "WELDER", "01%02d2020".formatted(1 + this.random.nextInt(28)),
				Integer.toString(10 + this.random.nextInt(900)), other, "T" + this.row, "1400001", memo, "",
				Long.toString(4_000_000_000_000_000_000L + this.row)) + "\n";
	}

	private String any() {
		return chance(30) ? CAMPAIGN : PACS.get(this.random.nextInt(2));
	}

	private static String other(String pac) {
		return pac.equals(PACS.getFirst()) ? PACS.getLast() : PACS.getFirst();
	}

	private String donor() {
		return List.of("DOE, ANN", "ROE, BEN", "POE, CAT", "LOW, DAN").get(this.random.nextInt(4));
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private static void file(Path folder, String name, List<String> lines) throws IOException {
		Files.writeString(folder.resolve(name), String.join("", lines), StandardCharsets.ISO_8859_1);
	}

}
