package org.moneytrail.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;
import org.moneytrail.flow.RowIds;
import org.moneytrail.flow.Space;
import org.moneytrail.money.MoneyKind;
import org.moneytrail.money.MoneyType;

/**
 * Every money row, counted or not, in columns, and the money that has no row. Filled
 * once, then only read; stands for one version of the graph.
 */
final class MoneyColumns {

	/** A row without a day. */
	static final int UNDATED = Math.toIntExact(DateRange.UNDATED.toEpochDay());

	/** No such day is told. */
	static final int NO_DAY = Integer.MIN_VALUE;

	/** The raw codes that tell support from opposition. */
	private static final Set<String> STANCES = Set.of("24A", "24E", "24F", "24N");

	private final long version;

	private final Space space;

	private final Actors actors;

	private final List<Shape> shapes = new ArrayList<>();

	private final Map<Shape, Integer> shapeCodes = new HashMap<>();

	private final Words employers;

	private final Words occupations;

	private final Words sources;

	private final Words rules;

	private final IntColumn shape;

	private final IntColumn from;

	private final IntColumn to;

	private final LongColumn cents;

	private final IntColumn day;

	private final IntColumn employer;

	private final IntColumn occupation;

	private final IntColumn race;

	private final IntColumn conduit;

	private final IntColumn knownFrom;

	private final IntColumn knownUntil;

	private final LongColumn rowId;

	private final RowIds rowIds;

	private final List<Unitemised> unitemised = new ArrayList<>();

	private final Map<Integer, List<LocalDate>> elections = new HashMap<>();

	MoneyColumns(long version, Space space) {
		this.version = version;
		this.space = space;
		this.actors = new Actors(space);
		this.employers = new Words(space);
		this.occupations = new Words(space);
		this.sources = new Words(space);
		this.rules = new Words(space);
		this.shape = new IntColumn(space);
		this.from = new IntColumn(space);
		this.to = new IntColumn(space);
		this.cents = new LongColumn(space);
		this.day = new IntColumn(space);
		this.employer = new IntColumn(space);
		this.occupation = new IntColumn(space);
		this.race = new IntColumn(space);
		this.conduit = new IntColumn(space);
		this.knownFrom = new IntColumn(space);
		this.knownUntil = new IntColumn(space);
		this.rowId = new LongColumn(space);
		this.rowIds = new RowIds(space);
	}

	/** Takes in a row; actors come before. */
	void add(Source row) {
		Shape own = new Shape(row.type, row.kind, stance(row.transactionType), row.stoodAs,
				this.sources.add(row.source), (row.rule != null) ? this.rules.add(row.rule) : Codes.NONE);
		this.shape.add(this.shapeCodes.computeIfAbsent(own, (first) -> {
			this.shapes.add(first);
			return this.shapes.size() - 1;
		}));
		this.from.add(place(row.from));
		this.to.add(place(row.to));
		this.cents.add(row.cents);
		this.day.add((row.date != null) ? Math.toIntExact(row.date.toEpochDay()) : UNDATED);
		this.employer.add(this.employers.add(row.employer));
		this.occupation.add(this.occupations.add(row.occupation));
		this.race.add(place(row.race));
		this.conduit.add((row.conduit != null) ? place(row.conduit) : Codes.NONE);
		this.knownFrom.add(day(row.knownFrom));
		this.knownUntil.add(day(row.knownUntil));
		this.rowId.add(this.rowIds.encode(row.rowId));
	}

	/** Takes in receipts too small to be listed; the committee comes before. */
	void addUnitemised(String committee, LocalDate from, @Nullable LocalDate until, long cents,
			@Nullable LocalDate knownFrom) {
		int place = this.actors.find(committee);
		if (cents != 0 && place >= 0) {
			LocalDate last = (until != null) ? until : from;
			this.unitemised.add(new Unitemised(place, from, last, cents, (knownFrom != null) ? knownFrom : last));
		}
	}

	/** The candidate stands for election on that day. */
	void addElection(String candidate, LocalDate day) {
		int place = this.actors.find(candidate);
		if (place >= 0) {
			this.elections.computeIfAbsent(place, (key) -> new ArrayList<>()).add(day);
		}
	}

	/** Nothing more comes. */
	MoneyColumns seal() {
		this.space.seal();
		return this;
	}

	long version() {
		return this.version;
	}

	int rows() {
		return this.day.size();
	}

	/** Memory off the heap, in bytes. */
	long bytes() {
		return this.space.size();
	}

	Actors actors() {
		return this.actors;
	}

	List<Shape> shapes() {
		return this.shapes;
	}

	Words employers() {
		return this.employers;
	}

	Words occupations() {
		return this.occupations;
	}

	Words sources() {
		return this.sources;
	}

	Words rules() {
		return this.rules;
	}

	List<Unitemised> unitemised() {
		return this.unitemised;
	}

	List<LocalDate> elections(int candidate) {
		return this.elections.getOrDefault(candidate, List.of());
	}

	int shapeCode(int row) {
		return this.shape.get(row);
	}

	Shape shape(int row) {
		return this.shapes.get(this.shape.get(row));
	}

	int from(int row) {
		return this.from.get(row);
	}

	int to(int row) {
		return this.to.get(row);
	}

	long cents(int row) {
		return this.cents.get(row);
	}

	int day(int row) {
		return this.day.get(row);
	}

	int employer(int row) {
		return this.employer.get(row);
	}

	int occupation(int row) {
		return this.occupation.get(row);
	}

	int race(int row) {
		return this.race.get(row);
	}

	int conduit(int row) {
		return this.conduit.get(row);
	}

	int knownFrom(int row) {
		return this.knownFrom.get(row);
	}

	int knownUntil(int row) {
		return this.knownUntil.get(row);
	}

	String rowId(int row) {
		return this.rowIds.decode(this.rowId.get(row));
	}

	private int place(@Nullable String id) {
		int place = this.actors.find(id);
		return (place >= 0) ? place : Codes.UNKNOWN;
	}

	private static int day(@Nullable LocalDate date) {
		return (date != null) ? Math.toIntExact(date.toEpochDay()) : NO_DAY;
	}

	/** Of the raw codes only those matter that tell support from opposition. */
	private static @Nullable String stance(@Nullable String transactionType) {
		return (transactionType != null && STANCES.contains(transactionType)) ? transactionType : null;
	}

	/**
	 * What many rows share.
	 *
	 * @param type the relationship's type
	 * @param kind the kind of money
	 * @param stance the raw code where it tells support from opposition
	 * @param stoodAs what a superseded row was until then
	 * @param source the source's code
	 * @param rule the rule's code on rows in no total
	 */
	record Shape(MoneyType type, MoneyKind kind, @Nullable String stance, @Nullable MoneyType stoodAs, int source,
			int rule) {

	}

	/** A row as the graph has it. */
	record Source(MoneyType type, MoneyKind kind, String rowId, @Nullable String from, @Nullable String to, long cents,
			@Nullable LocalDate date, @Nullable String employer, @Nullable String occupation, @Nullable String race,
			@Nullable String conduit, @Nullable String source, @Nullable String transactionType, @Nullable String rule,
			@Nullable LocalDate knownFrom, @Nullable LocalDate knownUntil, @Nullable MoneyType stoodAs) {

	}

	/**
	 * Receipts too small to be listed by line, spread evenly over some days.
	 *
	 * @param committee who received them
	 * @param from the first day
	 * @param until the last day
	 * @param cents their sum
	 * @param knownFrom the day from which the public could know
	 */
	record Unitemised(int committee, LocalDate from, LocalDate until, long cents, LocalDate knownFrom) {

		/**
		 * The part that falls on some days: even parts, what is left over a cent each on
		 * the earliest days.
		 */
		long within(LocalDate first, LocalDate last) {
			long days = this.until.toEpochDay() - this.from.toEpochDay() + 1;
			long begin = Math.max(first.toEpochDay(), this.from.toEpochDay()) - this.from.toEpochDay();
			long end = Math.min(last.toEpochDay(), this.until.toEpochDay()) - this.from.toEpochDay() + 1;
			return (end <= begin) ? 0 : upTo(end, days) - upTo(begin, days);
		}

		private long upTo(long day, long days) {
			return Math.floorDiv(this.cents, days) * day + Math.min(day, Math.floorMod(this.cents, days));
		}

	}

}
