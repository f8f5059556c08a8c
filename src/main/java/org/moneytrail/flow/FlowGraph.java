package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Money;

/**
 * A channel's flow as nodes and links without circles, ready for a Sankey diagram: what
 * enters and leaves a node of the way is equal, what leaves the sources is what they
 * gave, what enters the target is what arrived.
 *
 * @param nodes the sources first, the target last
 * @param links no two between the same two nodes
 */
public record FlowGraph(List<Node> nodes, List<Link> links) {

	/** Routes drawn one by one; the rest is one link. */
	private static final int MOST_ROUTES = 200;

	/**
	 * An actor, the target or a remainder.
	 *
	 * @param nodeId the actor; null for a remainder
	 * @param column steps from the source
	 * @param actor the actor's record; null where it was not asked for
	 */
	public record Node(String id, @Nullable GlobalId nodeId, @Nullable RemainderKind remainder, int column,
			@Nullable Actor actor) {

		Node(String id, @Nullable GlobalId nodeId, @Nullable RemainderKind remainder, int column) {
			this(id, nodeId, remainder, column, null);
		}

		/** What to write beside it. */
		public String label() {
			if (this.nodeId instanceof ActorId actorId) {
				return (this.actor != null) ? this.actor.name() : actorId.global();
			}
			return (this.remainder != null) ? FlowWords.of(this.remainder) : this.id;
		}

		private Node with(Citations citations) {
			return (this.nodeId instanceof ActorId actorId)
					? new Node(this.id, actorId, this.remainder, this.column, citations.actor(actorId)) : this;
		}

	}

	/** Money between two nodes. */
	public record Link(String source, String target, Money amount, boolean attributed) {

	}

	/** The same with the actors' records. */
	FlowGraph with(Citations citations) {
		return new FlowGraph(this.nodes.stream().map((node) -> node.with(citations)).toList(), this.links);
	}

	/** Draws a channel. */
	static FlowGraph of(FlowRequest request, Paths paths, List<Remainder> remainders, List<Remainder> giving) {
		return new Drawing(request).draw(paths, remainders, giving);
	}

	private static final class Drawing {

		private final FlowRequest request;

		private final Map<String, Node> nodes = new LinkedHashMap<>();

		private final Map<List<String>, Link> links = new LinkedHashMap<>();

		Drawing(FlowRequest request) {
			this.request = request;
		}

		FlowGraph draw(Paths paths, List<Remainder> remainders, List<Remainder> giving) {
			String source = "";
			for (ActorId id : this.request.sources().reversed()) {
				source = actor(id, 0);
			}
			String target = this.request.to().global();
			int shown = Math.min(paths.size(), MOST_ROUTES);
			int last = 1;
			for (int rank = 0; rank < shown; rank++) {
				last = Math.max(last, paths.route(rank).steps().size());
			}
			long rest = paths.unlisted();
			for (int rank = 0; rank < paths.size(); rank++) {
				if (rank < shown) {
					drawRoute(paths.route(rank), paths.cents(rank), target);
				}
				else {
					rest += paths.cents(rank);
				}
			}
			link(source, target, rest, true);
			for (Remainder part : giving) {
				link(source, remainder("to:", part.kind(), 1), part.amount().cents(), false);
			}
			for (Remainder part : remainders) {
				link(remainder("", part.kind(), last - 1), target, part.amount().cents(), false);
			}
			this.nodes.put(target, new Node(target, this.request.to(), null, last));
			return new FlowGraph(List.copyOf(this.nodes.values()), List.copyOf(this.links.values()));
		}

		private void drawRoute(Route route, long cents, String target) {
			String at = actor(route.source(), 0);
			List<Integer> steps = route.steps();
			for (int i = 0; i < steps.size(); i++) {
				boolean isLast = i == steps.size() - 1;
				String next = isLast ? target : actor(route.actorAt(steps.get(i)), i + 1);
				link(at, next, cents, true);
				at = next;
			}
		}

		/** An actor met at several distances is drawn once for each. */
		private String actor(ActorId id, int column) {
			String name = id.global();
			Node known = this.nodes.get(name);
			if (known != null && known.column() != column) {
				name = name + "#" + column;
			}
			this.nodes.putIfAbsent(name, new Node(name, id, null, column));
			return name;
		}

		private String remainder(String side, RemainderKind kind, int column) {
			String name = (kind == RemainderKind.CUT_OFF) ? side + kind : kind.name();
			this.nodes.putIfAbsent(name, new Node(name, null, kind, column));
			return name;
		}

		private void link(String source, String target, long cents, boolean attributed) {
			if (cents > 0) {
				this.links.merge(List.of(source, target), new Link(source, target, new Money(cents), attributed),
						(one, other) -> new Link(source, target, one.amount().plus(other.amount()), attributed));
			}
		}

	}

	/** Only the two ends, where nothing can be attributed. */
	static FlowGraph empty(FlowRequest request) {
		List<Node> ends = new ArrayList<>();
		request.sources().forEach((id) -> ends.add(new Node(id.global(), id, null, 0)));
		if (request.sources().stream().noneMatch((id) -> id.equals(request.to()))) {
			ends.add(new Node(request.to().global(), request.to(), null, 1));
		}
		return new FlowGraph(ends, List.of());
	}

}
