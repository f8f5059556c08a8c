package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts payers before payees: the strongly connected parts of a small graph in topological
 * order (Tarjan's algorithm, without recursion).
 */
final class Circles {

	private final int[][] next;

	private final int[] index;

	private final int[] low;

	private final boolean[] onStack;

	private final IntList stack = new IntList();

	private final List<int[]> parts = new ArrayList<>();

	private int counter;

	private Circles(int[][] next) {
		this.next = next;
		this.index = new int[next.length];
		this.low = new int[next.length];
		this.onStack = new boolean[next.length];
	}

	/**
	 * @param next by node: the nodes it points to
	 * @return the parts, a part before those it points to; nodes of a part ascending
	 */
	static List<int[]> order(int[][] next) {
		Circles circles = new Circles(next);
		for (int node = 0; node < next.length; node++) {
			if (circles.index[node] == 0) {
				circles.walk(node);
			}
		}
		return circles.parts.reversed();
	}

	private void walk(int start) {
		IntList path = new IntList();
		int[] edge = new int[this.next.length];
		enter(start, path);
		while (path.size() > 0) {
			int node = path.get(path.size() - 1);
			if (edge[node] < this.next[node].length) {
				int target = this.next[node][edge[node]++];
				if (this.index[target] == 0) {
					enter(target, path);
				}
				else if (this.onStack[target]) {
					this.low[node] = Math.min(this.low[node], this.index[target]);
				}
				continue;
			}
			path.removeLast();
			if (path.size() > 0) {
				int parent = path.get(path.size() - 1);
				this.low[parent] = Math.min(this.low[parent], this.low[node]);
			}
			if (this.low[node] == this.index[node]) {
				close(node);
			}
		}
	}

	private void enter(int node, IntList path) {
		this.index[node] = ++this.counter;
		this.low[node] = this.counter;
		this.onStack[node] = true;
		this.stack.add(node);
		path.add(node);
	}

	private void close(int node) {
		IntList part = new IntList();
		int top;
		do {
			top = this.stack.get(this.stack.size() - 1);
			this.stack.removeLast();
			this.onStack[top] = false;
			part.add(top);
		}
		while (top != node);
		int[] nodes = part.toArray();
		Arrays.sort(nodes);
		this.parts.add(nodes);
	}

}
