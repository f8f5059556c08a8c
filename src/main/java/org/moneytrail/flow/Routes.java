package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * The labels money carries while it is traced. The first six say why money belongs to no
 * source; the others are
 * <ul>
 * <li>a route: an owner's money and the committees it came through, as a trie,</li>
 * <li>a stray: an owner's money by hop count alone, where the route can lead nowhere or
 * the trie is full,</li>
 * <li>a cut: an owner's money that a limit cut,</li>
 * <li>another giver's own money, kept apart because it is refunded later.</li>
 * </ul>
 * Owners are the sources, from 0, and then shortfalls: temporary sources whose make-up is
 * known only when later receipts settle them.
 */
final class Routes {

	/** Labels below this are {@link RemainderKind}s, up to RETURNED. */
	static final int KINDS = RemainderKind.RETURNED.ordinal() + 1;

	/** The last step of a route that ends in spending for or against the candidate. */
	static final int TO_SUPPORT = -2;

	static final int TO_OPPOSE = -3;

	private static final byte ROUTE = 0;

	private static final byte STRAY = 1;

	private static final byte CUT = 2;

	private static final byte OWN = 3;

	private static final byte KIND = 4;

	private final int sources;

	private final int maxHops;

	private final int maxRoutes;

	private final int[] distance;

	private final IntList type = new IntList();

	private final IntList parent = new IntList();

	private final IntList place = new IntList();

	private final IntList hops = new IntList();

	private final IntList owner = new IntList();

	private final List<@Nullable Carried> carried = new ArrayList<>();

	private final Map<Long, Integer> children = new HashMap<>();

	private final Map<Long, Integer> shared = new HashMap<>();

	private int routes;

	private boolean full;

	private boolean cutByHops;

	/** Finds rows of a route only when they are asked for. */
	private @Nullable IntFunction<Carried> finder;

	/**
	 * @param sources owners that are sources
	 * @param maxRoutes steps the trie may hold
	 * @param distance by committee: the least number of edges to the target,
	 * {@link Integer#MAX_VALUE} if there is no way
	 */
	Routes(int sources, int maxHops, int maxRoutes, int[] distance) {
		this.sources = sources;
		this.maxHops = maxHops;
		this.maxRoutes = maxRoutes;
		this.distance = distance;
		for (int i = 0; i < KINDS; i++) {
			create(KIND, -1, -1, 0, -1);
		}
	}

	/** Where an owner's money starts. */
	int root(int owner) {
		return shared(ROUTE, owner, 0);
	}

	/**
	 * A giver's own money, the giver no source.
	 * @param kind what it counts as in the end
	 */
	int own(int giver, RemainderKind kind) {
		int label = shared(OWN, giver, 0);
		this.place.set(label, kind.ordinal());
		return label;
	}

	/** What another giver's own money counts as in the end. */
	int kindOf(int label) {
		return (label < KINDS) ? label : this.place.get(label);
	}

	int cut(int owner) {
		return shared(CUT, owner, 0);
	}

	/** An owner's money by hop count alone. */
	int stray(int owner, int hops) {
		return shared(STRAY, owner, hops);
	}

	/** Notes that money took more hops than allowed. */
	void cutByHops() {
		this.cutByHops = true;
	}

	/**
	 * The label after one more edge.
	 * @param to the committee entered, or {@link #TO_SUPPORT}, {@link #TO_OPPOSE}
	 * @param isTarget the step ends at the target
	 * @param isCut a limit cuts this step
	 */
	int step(int label, int to, boolean isTarget, boolean isCut) {
		int type = this.type.get(label);
		if (type != ROUTE && type != STRAY) {
			return label;
		}
		int owner = this.owner.get(label);
		int next = this.hops.get(label) + 1;
		int least = next + base(owner);
		if (isCut || least > this.maxHops) {
			this.cutByHops |= !isCut;
			return cut(owner);
		}
		if (type == STRAY || (!isTarget && (long) least + this.distance[to] > this.maxHops)) {
			return shared(STRAY, owner, next);
		}
		return child(label, to, owner, next);
	}

	/** The route one step on, or a stray if the trie is full. */
	private int child(int label, int to, int owner, int hops) {
		long key = ((long) label << 32) | (to & 0xffffffffL);
		Integer known = this.children.get(key);
		if (known != null) {
			return known;
		}
		if (this.routes >= this.maxRoutes) {
			this.full = true;
			return shared(STRAY, owner, hops);
		}
		this.routes++;
		int created = create(ROUTE, label, to, hops, owner);
		this.children.put(key, created);
		return created;
	}

	private int shared(byte type, int owner, int hops) {
		long key = ((long) owner << 16) | (type << 8) | hops;
		Integer known = this.shared.get(key);
		if (known != null) {
			return known;
		}
		int created = create(type, -1, -1, hops, owner);
		this.shared.put(key, created);
		return created;
	}

	private int create(byte type, int parent, int place, int hops, int owner) {
		this.type.add(type);
		this.parent.add(parent);
		this.place.add(place);
		this.hops.add(hops);
		this.owner.add(owner);
		this.carried.add(null);
		return this.type.size() - 1;
	}

	/** Hops a shortfall's money has behind it at least: one receipt settled it. */
	private int base(int owner) {
		return (owner < this.sources) ? 0 : 1;
	}

	/** Notes that a row carried some of a route's money. */
	void carry(int label, long edge, double mass) {
		if (this.type.get(label) != ROUTE) {
			return;
		}
		Carried rows = this.carried.get(label);
		if (rows == null) {
			rows = new Carried();
			this.carried.set(label, rows);
		}
		rows.add(edge, mass);
	}

	/** The rows that carried a route's last step; null if none. */
	@Nullable Carried carried(int label) {
		Carried rows = this.carried.get(label);
		IntFunction<Carried> find = this.finder;
		if (rows == null && find != null && this.type.get(label) == ROUTE && this.parent.get(label) >= 0) {
			rows = find.apply(label);
			this.carried.set(label, rows);
		}
		return rows;
	}

	/** Rows are found when they are asked for, a route's at a time. */
	void findRows(IntFunction<Carried> finder) {
		this.finder = finder;
	}

	/** Keeps the rows of a route's last step. */
	void keepRows(int label, Carried rows) {
		this.carried.set(label, rows);
	}

	/** A route one step on that is known to be new; the caller looks at the limits. */
	int append(int label, int to) {
		return create(ROUTE, label, to, this.hops.get(label) + 1, this.owner.get(label));
	}

	/** Notes that routes were left out. */
	void leaveOut() {
		this.full = true;
	}

	int size() {
		return this.type.size();
	}

	boolean isRoute(int label) {
		return this.type.get(label) == ROUTE;
	}

	boolean isCut(int label) {
		return this.type.get(label) == CUT;
	}

	boolean isOwn(int label) {
		return this.type.get(label) == OWN;
	}

	/** An owner's money: route, stray or cut. */
	boolean isOwned(int label) {
		return this.type.get(label) <= CUT;
	}

	boolean moves(int label) {
		return this.type.get(label) <= STRAY;
	}

	/** The owner; the giver of another's own money. */
	int owner(int label) {
		return this.owner.get(label);
	}

	int hops(int label) {
		return this.hops.get(label);
	}

	int place(int label) {
		return this.place.get(label);
	}

	/** -1 at a root. */
	int parent(int label) {
		return this.parent.get(label);
	}

	int sources() {
		return this.sources;
	}

	int maxHops() {
		return this.maxHops;
	}

	/** Whether money took more hops than allowed. */
	boolean isCutByHops() {
		return this.cutByHops;
	}

	/** Whether routes were left out because the trie was full. */
	boolean isFull() {
		return this.full;
	}

}
