package org.moneytrail.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes an invented cycle of FEC bulk files with the skew of real ones, and the same
 * rows as plain CSV. In {@code <out>/fec}: cm, cn, ccl, itcont, itpas2, itoth, oppexp,
 * webk, weball. In {@code <out>/csv}: donor, committee, candidate, race, contributed,
 * transferred, spent, authorized, runsin, with headers for neo4j-admin, in dollars and
 * days since 1970; beside them {@code opening.csv}, what committees held before,
 * {@code refunded.csv}, and {@code sample.csv}, 200 donors of gifts drawn at random, of
 * whom 80 gave to the hub.
 * <p>
 * Memory is bounded by committees and days, a bit or two per donor, nothing per row.
 */
public final class GenerateFilings {

	static final int SAMPLE = 200;

	static final int SAMPLE_WITH_HUB = 80;

	private final Size size;

	private final Path fec;

	private final Path csv;

	private final Map<String, Long> written = new TreeMap<>();

	private GenerateFilings(Size size, Path out) {
		this.size = size;
		this.fec = out.resolve("fec");
		this.csv = out.resolve("csv");
	}

	/**
	 * {@code --contributions 1000000 --out FOLDER [--seed 1] [--hub-share 0.25]}.
	 * @throws IOException if a file cannot be written
	 */
	public static void main(String[] arguments) throws IOException {
		Map<String, String> options = new TreeMap<>(Map.of("--seed", "1", "--hub-share", "0.25"));
		for (int i = 0; i + 1 < arguments.length; i += 2) {
			options.put(arguments[i], arguments[i + 1]);
		}
		boolean complete = options.containsKey("--contributions") && options.containsKey("--out");
		if (arguments.length % 2 != 0 || options.size() > 4 || !complete) {
			System.err.println("usage: --contributions NUMBER --out FOLDER [--seed NUMBER] [--hub-share PART]");
			System.exit(2);
		}
		Size size = new Size(Long.parseLong(options.get("--seed")),
				Integer.parseInt(options.get("--contributions").replace("_", "")),
				Double.parseDouble(options.get("--hub-share")));
		long began = System.nanoTime();
		write(size, Path.of(options.get("--out")))
			.forEach((file, rows) -> System.out.printf("%-16s %,12d rows%n", file, rows));
		System.out.printf("%.1f s%n", (System.nanoTime() - began) / 1e9);
	}

	/**
	 * Writes all files into {@code out/fec} and {@code out/csv}.
	 * @param out a folder, made if it is not there
	 * @param contributions by donors
	 * @return rows by file name
	 * @throws IOException if a file cannot be written
	 */
	public static Map<String, Long> write(Path out, int contributions) throws IOException {
		return write(new Size(1, contributions, 0.25), out);
	}

	static Map<String, Long> write(Size size, Path out) throws IOException {
		GenerateFilings generate = new GenerateFilings(size, out);
		generate.write();
		return generate.written;
	}

	private void write() throws IOException {
		Cast cast = new Cast(this.size);
		Calendar calendar = new Calendar();
		Filer filer = new Filer(cast, calendar);
		Donors donors = new Donors(this.size.seed());
		Cash cash = new Cash(cast.committees());
		Gifts gifts = new Gifts(this.size, cast, calendar, filer, donors, cash);
		try (Rows itcont = bars("itcont.txt");
				Rows contributed = commas("contributed",
						":START_ID(Donor),:END_ID(Committee),rowId:long,amount:double,date:int");
				Rows refunded = commas("refunded", "committee,donor,rowId,amount,date")) {
			gifts.write(itcont, contributed, refunded);
			count("itcont.txt", itcont);
			count("contributed.csv", contributed);
		}
		Payments payments;
		try (Rows itpas2 = bars("itpas2.txt");
				Rows itoth = bars("itoth.txt");
				Rows oppexp = bars("oppexp.txt");
				Rows transferred = commas("transferred",
						":START_ID(Committee),:END_ID(Committee),rowId:long,amount:double,date:int");
				Rows spent = commas("spent",
						":START_ID(Committee),:END_ID(Candidate),rowId:long,amount:double,date:int,supportOppose")) {
			payments = new Payments(this.size, cast, calendar, filer, cash,
					new Payments.Files(itpas2, itoth, oppexp, transferred, spent));
			payments.write();
			count("itpas2.txt", itpas2);
			count("itoth.txt", itoth);
			count("oppexp.txt", oppexp);
			count("transferred.csv", transferred);
			count("spent.csv", spent);
		}
		masters(cast, cash, payments);
		openings(cast, payments);
		donors(donors, gifts);
	}

	private void masters(Cast cast, Cash cash, Payments payments) throws IOException {
		Masters masters = new Masters(this.size, cast);
		try (Rows cm = bars("cm.txt");
				Rows committee = commas("committee", "id:ID(Committee){id-type:string},name,type")) {
			masters.committees(cm, committee);
			count("cm.txt", cm);
		}
		try (Rows cn = bars("cn.txt");
				Rows candidate = commas("candidate", "id:ID(Candidate){id-type:string},name,party,office,state");
				Rows race = commas("race", "id:ID(Race){id-type:string},office,state,district,year:int");
				Rows runs = commas("runsin", ":START_ID(Candidate),:END_ID(Race)")) {
			masters.candidates(cn, candidate, race, runs);
			count("cn.txt", cn);
		}
		try (Rows ccl = bars("ccl.txt");
				Rows authorized = commas("authorized", ":START_ID(Committee),:END_ID(Candidate)")) {
			masters.links(ccl, authorized);
			count("ccl.txt", ccl);
		}
		try (Rows webk = bars("webk20.txt"); Rows weball = bars("weball20.txt")) {
			masters.committeeSummaries(webk, cash, payments);
			masters.candidateSummaries(weball, cash, payments);
			count("webk20.txt", webk);
			count("weball20.txt", weball);
		}
	}

	private void openings(Cast cast, Payments payments) throws IOException {
		try (Rows csv = commas("opening", "committee,amount")) {
			for (int i = 0; i < cast.receivers(); i++) {
				if (cast.hasSummary(i)) {
					csv.text("fec:").more(cast.committeeId(i)).decimal(payments.opening(i)).end();
				}
			}
		}
	}

	private void donors(Donors donors, Gifts gifts) throws IOException {
		try (Rows csv = commas("donor", "id:ID(Donor){id-type:string},name,state,employer,occupation")) {
			for (int i = gifts.givers().nextSetBit(0); i >= 0; i = gifts.givers().nextSetBit(i + 1)) {
				csv.text(donors.id(i)).text(donors.name(i).replace(",", "")).text(donors.state(i));
				csv.text(donors.employer(i)).text(donors.occupation(i)).end();
			}
			count("donor.csv", csv);
		}
		try (Rows sample = commas("sample", "id,hub")) {
			sample(gifts, true, SAMPLE_WITH_HUB, donors, sample);
			sample(gifts, false, SAMPLE - SAMPLE_WITH_HUB, donors, sample);
		}
	}

	private static void sample(Gifts gifts, boolean hub, int many, Donors donors, Rows csv) throws IOException {
		int[] chosen = Arrays.stream(gifts.drawn())
			.distinct()
			.filter((donor) -> gifts.hubGivers().get(donor) == hub)
			.limit(many)
			.toArray();
		for (int donor : chosen) {
			csv.text(donors.id(donor)).number(hub ? 1 : 0).end();
		}
	}

	private Rows bars(String file) throws IOException {
		return Rows.bars(this.fec.resolve(file));
	}

	private Rows commas(String table, String header) throws IOException {
		return Rows.commas(this.csv.resolve(table + ".csv"), header);
	}

	private void count(String file, Rows rows) {
		this.written.put(file, rows.count());
	}

}
