package org.moneytrail.flow;

import java.util.Random;

import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MaximumFlowTests {

	@Test
	void agreesWithAnotherAlgorithmOnRandomNetworks() {
		for (int seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			int nodes = 4 + random.nextInt(20);
			MaximumFlow flow = network(nodes);
			SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(
					DefaultWeightedEdge.class);
			for (int node = 0; node < nodes; node++) {
				graph.addVertex(node);
			}
			for (int i = 0; i < nodes * 3; i++) {
				int from = random.nextInt(nodes);
				int to = random.nextInt(nodes);
				if (from != to && !graph.containsEdge(from, to)) {
					long cents = random.nextLong(1, 1L << 40);
					flow.arc(from, to, cents);
					graph.setEdgeWeight(graph.addEdge(from, to), cents);
				}
			}
			assertThat(most(flow, 0, 1)).as("seed " + seed)
				.isEqualTo((long) new PushRelabelMFImpl<>(graph).getMaximumFlowValue(0, 1));
			assertThat(most(flow, 2, 3)).as("seed " + seed + " again")
				.isEqualTo((long) new PushRelabelMFImpl<>(graph).getMaximumFlowValue(2, 3));
		}
	}

	@Test
	void keepsCentsThatADoubleWouldLose() {
		MaximumFlow flow = network(3);
		long cents = (1L << 53) + 1;
		flow.arc(0, 2, cents);
		flow.arc(2, 1, cents);
		assertThat(most(flow, 0, 1)).isEqualTo(cents);
	}

	@Test
	void takesBackWhatStoodInTheWay() {
		MaximumFlow flow = network(4);
		flow.arc(0, 2, 1);
		flow.arc(0, 3, 1);
		flow.arc(2, 3, 1);
		flow.arc(2, 1, 1);
		flow.arc(3, 1, 1);
		assertThat(most(flow, 0, 1)).isEqualTo(2);
	}

	@Test
	void endsAtItsDeadline() {
		MaximumFlow flow = network(2);
		flow.arc(0, 1, 5);
		assertThat(flow.run(0, 1, System.nanoTime() - 1)).isEqualTo(MaximumFlow.LATE);
	}

	private static MaximumFlow network(int nodes) {
		MaximumFlow flow = new MaximumFlow();
		for (int node = 0; node < nodes; node++) {
			flow.node();
		}
		return flow;
	}

	private static long most(MaximumFlow flow, int from, int to) {
		return flow.run(from, to, System.nanoTime() + 60_000_000_000L);
	}

}
