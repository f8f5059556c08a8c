package org.moneytrail.flow;

import java.util.Arrays;

/**
 * The largest flow from one node of a network to another, in whole cents: Dinic's
 * algorithm, shortest ways first. Exact, and stops at a deadline. Nodes are numbers from
 * 0. Arcs are added first, then any two nodes may be asked about, one after the other.
 */
final class MaximumFlow {

	/** The capacity of an arc that limits nothing. */
	static final long UNLIMITED = Long.MAX_VALUE / 4;

	/** The answer when the deadline came first. */
	static final long LATE = -1;

	/** Steps between two looks at the clock. */
	private static final int PATIENCE = 1 << 14;

	private final IntList from = new IntList();

	private final IntList to = new IntList();

	private final LongList capacities = new LongList();

	private int nodes;

	// As one runs: arcs of a node stand together, each arc knows its reverse.

	private int[] start = new int[0];

	private int[] head = new int[0];

	private int[] reverse = new int[0];

	private long[] full = new long[0];

	private long[] residual = new long[0];

	private int[] level = new int[0];

	private int[] next = new int[0];

	private int[] path = new int[0];

	private int[] queue = new int[0];

	private int steps;

	private long deadline;

	/** A new node; the first is 0. */
	int node() {
		return this.nodes++;
	}

	/**
	 * An arc, left out if it carries nothing.
	 * @param capacity cents, at most {@link #UNLIMITED}
	 */
	void arc(int from, int to, long capacity) {
		if (capacity > 0 && from != to) {
			this.from.add(from);
			this.to.add(to);
			this.capacities.add(Math.min(capacity, UNLIMITED));
		}
	}

	int size() {
		return this.from.size();
	}

	/**
	 * Cents that can flow from one node to another when nothing else flows;
	 * {@link #UNLIMITED} at most.
	 * @param deadline {@link System#nanoTime} at which to stop
	 * @return {@link #LATE} if the deadline came first
	 */
	long run(int source, int sink, long deadline) {
		prepare();
		this.deadline = deadline;
		long flow = 0;
		while (flow < UNLIMITED && layer(source, sink)) {
			System.arraycopy(this.start, 0, this.next, 0, this.nodes);
			long pushed = fill(source, sink, UNLIMITED - flow);
			if (pushed == LATE) {
				return LATE;
			}
			flow += pushed;
		}
		return isLate() ? LATE : flow;
	}

	private boolean isLate() {
		return System.nanoTime() - this.deadline > 0;
	}

	private void prepare() {
		if (this.start.length != this.nodes + 1 || this.full.length != 2 * this.from.size()) {
			arrange();
		}
		System.arraycopy(this.full, 0, this.residual, 0, this.full.length);
	}

	private void arrange() {
		int arcs = this.from.size();
		this.start = new int[this.nodes + 1];
		for (int i = 0; i < arcs; i++) {
			this.start[this.from.get(i) + 1]++;
			this.start[this.to.get(i) + 1]++;
		}
		for (int i = 0; i < this.nodes; i++) {
			this.start[i + 1] += this.start[i];
		}
		this.head = new int[2 * arcs];
		this.reverse = new int[2 * arcs];
		this.full = new long[2 * arcs];
		this.residual = new long[2 * arcs];
		int[] place = Arrays.copyOf(this.start, this.nodes);
		for (int i = 0; i < arcs; i++) {
			int there = place[this.from.get(i)]++;
			int back = place[this.to.get(i)]++;
			this.head[there] = this.to.get(i);
			this.head[back] = this.from.get(i);
			this.reverse[there] = back;
			this.reverse[back] = there;
			this.full[there] = this.capacities.get(i);
		}
		this.level = new int[this.nodes];
		this.next = new int[this.nodes];
		this.path = new int[this.nodes];
		this.queue = new int[this.nodes];
	}

	/** Numbers nodes by their distance to the sink; false if the source has none. */
	private boolean layer(int source, int sink) {
		Arrays.fill(this.level, -1);
		this.level[sink] = 0;
		this.queue[0] = sink;
		int size = 1;
		for (int first = 0; first < size && this.level[source] < 0; first++) {
			int node = this.queue[first];
			for (int arc = this.start[node]; arc < this.start[node + 1]; arc++) {
				int before = this.head[arc];
				if (this.level[before] < 0 && this.residual[this.reverse[arc]] > 0) {
					this.level[before] = this.level[node] + 1;
					this.queue[size++] = before;
				}
			}
		}
		return this.level[source] >= 0;
	}

	/** Pushes all it can along the shortest ways. */
	private long fill(int source, int sink, long most) {
		long flow = 0;
		int depth = 0;
		int node = source;
		while (true) {
			if ((++this.steps & (PATIENCE - 1)) == 0 && isLate()) {
				return LATE;
			}
			if (node == sink) {
				depth = push(depth, most - flow);
				flow += this.pushed;
				if (flow == most) {
					return flow;
				}
				node = tail(depth, source);
				continue;
			}
			if (this.next[node] < this.start[node + 1]) {
				int arc = this.next[node];
				if (this.residual[arc] > 0 && this.level[this.head[arc]] == this.level[node] - 1) {
					this.path[depth++] = arc;
					node = this.head[arc];
				}
				else {
					this.next[node]++;
				}
				continue;
			}
			if (depth == 0) {
				return flow;
			}
			depth--;
			node = tail(depth, source);
			this.next[node]++;
		}
	}

	private long pushed;

	/** Fills the path's narrowest arc; returns how much of the path is left open. */
	private int push(int depth, long most) {
		long least = most;
		for (int i = 0; i < depth; i++) {
			least = Math.min(least, this.residual[this.path[i]]);
		}
		int open = depth;
		for (int i = depth - 1; i >= 0; i--) {
			int arc = this.path[i];
			this.residual[arc] -= least;
			this.residual[this.reverse[arc]] += least;
			if (this.residual[arc] == 0) {
				open = i;
			}
		}
		this.pushed = least;
		return open;
	}

	private int tail(int depth, int source) {
		return (depth == 0) ? source : this.head[this.path[depth - 1]];
	}

}
