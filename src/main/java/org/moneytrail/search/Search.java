package org.moneytrail.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.moneytrail.candidate.Candidate;
import org.moneytrail.committee.Committee;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;
import org.moneytrail.donor.Donor;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.PageInfo;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;
import org.moneytrail.race.Race;

import org.springframework.stereotype.Component;

/**
 * Finds names: whole names first, then by how well they match, then by id. One statement
 * a page; the ranking goes to 1,000 names, and its cursors are good while the graph's
 * version stands.
 */
@Component
class Search {

	private static final int MAX_HITS = 1000;

	/** Hits the index hands over before types are told apart. */
	private static final int MAX_READ = 20_000;

	private final NamedQuery names = NamedQuery.of("search/find-names");

	private final GraphReader graph;

	Search(GraphReader graph) {
		this.graph = graph;
	}

	/**
	 * @param types only these; null or empty for all
	 * @throws Refusal {@code INVALID_ARGUMENT} for an empty text or the cursor of another
	 * search; {@code STALE_CURSOR} if the graph has moved on
	 */
	SearchConnection find(String text, @Nullable List<SearchType> types, PageRequest page) {
		NameQuery query = NameQuery.of(text);
		Set<SearchType> wanted = (types == null || types.isEmpty()) ? EnumSet.allOf(SearchType.class)
				: EnumSet.copyOf(types);
		String order = order(query, wanted);
		Cursor cursor = page.cursorIn(order);
		Answer answer = read(query, wanted);
		if (cursor != null && cursor.number(1) != answer.version()) {
			throw new Refusal(ErrorCode.STALE_CURSOR,
					"the ranking belongs to graph version " + cursor.number(1) + ", which is gone; search again",
					Map.of("graphVersion", answer.version()));
		}
		return page(answer, order, page, (cursor != null) ? (int) cursor.number(0) : null);
	}

	/** A rank says nothing in the ranking of another question. */
	private static String order(NameQuery query, Set<SearchType> types) {
		return "search:" + types.stream().map(SearchType::name).collect(Collectors.joining(",")) + ":"
				+ Integer.toHexString(query.normalised().hashCode());
	}

	private Answer read(NameQuery query, Collection<SearchType> types) {
		Map<String, Object> parameters = Map.of("query", query.lucene(), "text", query.normalised(), "read", MAX_READ,
				"labels", types.stream().map(SearchType::label).toList(), "limit", MAX_HITS + 1);
		List<Answer> answers = this.graph.list(this.names, parameters, Answer::of);
		return answers.isEmpty() ? new Answer(0, List.of()) : answers.getFirst();
	}

	/**
	 * @param place the position, in the ranking, of the entry to go on from
	 */
	private static SearchConnection page(Answer answer, String order, PageRequest page, @Nullable Integer place) {
		List<Hit> hits = answer.hits();
		int all = Math.min(hits.size(), MAX_HITS);
		int from = (place == null) ? 0 : Math.clamp(place + 1, 0, all);
		int to = Math.min(all, from + page.size());
		if (page.backward()) {
			to = (place == null) ? all : Math.clamp(place, 0, all);
			from = Math.max(0, to - page.size());
		}
		List<SearchConnection.SearchEdge> edges = new ArrayList<>();
		for (int i = from; i < to; i++) {
			String cursor = Cursor.of(order, i, answer.version()).encode();
			edges.add(new SearchConnection.SearchEdge(cursor, hits.get(i).score(), hits.get(i).node()));
		}
		PageInfo info = new PageInfo(to < all, from > 0, edges.isEmpty() ? null : edges.getFirst().cursor(),
				edges.isEmpty() ? null : edges.getLast().cursor());
		return new SearchConnection(edges, info, new TotalCount(all, hits.size() <= MAX_HITS), answer.version());
	}

	/** A ranking with the version of the graph it was made from. */
	private record Answer(long version, List<Hit> hits) {

		static Answer of(Row row) {
			return new Answer(row.number("version"), row.rows("hits").stream().map(Hit::of).toList());
		}

	}

	/** A found node. */
	private record Hit(double score, Object node) {

		static Hit of(Row row) {
			Row node = row.row("node");
			Object record = switch (row.text("label")) {
				case "Donor" -> Donor.of(node);
				case "Committee" -> Committee.of(node);
				case "Candidate" -> Candidate.of(node);
				default -> Race.of(node);
			};
			return new Hit(row.decimal("score"), record);
		}

	}

}
