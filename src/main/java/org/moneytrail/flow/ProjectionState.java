package org.moneytrail.flow;

import java.time.Duration;
import java.util.Locale;

/**
 * What a projection holds and takes, for the log and the status command.
 *
 * @param version the graph version
 * @param committees committees
 * @param networkEdges edges between committees, and from committees to candidates
 * @param gifts rows of givers: gifts, things in kind, refunds
 * @param givers who gave or got back
 * @param networkBytes heap taken by the edges of the committee network
 * @param heapBytes heap taken by all columns
 * @param giftBytes memory off the heap taken by the columns of the gifts
 * @param mappedBytes all memory off the heap: columns, ids of givers, row ids
 * @param took how long it took to build
 */
record ProjectionState(long version, int committees, int networkEdges, int gifts, int givers, long networkBytes,
		long heapBytes, long giftBytes, long mappedBytes, Duration took) {

	static ProjectionState of(Projection projection, Duration took) {
		Rim rim = projection.rim();
		return new ProjectionState(projection.version(), projection.committees().size(), projection.networkEdges(),
				projection.edges() - projection.networkEdges(), projection.givers().size(), projection.networkBytes(),
				projection.bytes(),
				rim.gifts().mappedBytes() + rim.inKind().mappedBytes() + rim.refunds().mappedBytes(), rim.bytes(),
				took);
	}

	/** One line for the log. */
	String line() {
		return String.format(Locale.ROOT,
				"Projection of graph version %d: %d committees, %d network edges, %d gifts of %d givers; "
						+ "%.1f MB heap, %.1f MB mapped; built in %d ms",
				this.version, this.committees, this.networkEdges, this.gifts, this.givers, mega(this.heapBytes),
				mega(this.mappedBytes), this.took.toMillis());
	}

	/** Some lines for people. */
	String text() {
		return String.format(Locale.ROOT,
				"The money network in memory%n  graph version      %,15d%n  committees         %,15d%n"
						+ "  network edges      %,15d   %.1f bytes of heap each%n"
						+ "  gifts and refunds  %,15d   %.1f bytes each off the heap%n"
						+ "  givers             %,15d%n  heap               %,15.1f MB%n"
						+ "  off the heap       %,15.1f MB%n  built in           %,15.1f s",
				this.version, this.committees, this.networkEdges, per(this.networkBytes, this.networkEdges), this.gifts,
				per(this.giftBytes, this.gifts), this.givers, mega(this.heapBytes), mega(this.mappedBytes),
				this.took.toMillis() / 1000.0);
	}

	private static double per(long bytes, int count) {
		return (count > 0) ? bytes / (double) count : 0;
	}

	private static double mega(long bytes) {
		return bytes / 1048576.0;
	}

}
