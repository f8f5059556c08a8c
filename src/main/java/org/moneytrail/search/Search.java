package org.moneytrail.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
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
import org.moneytrail.neo4j.KeyLookup;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;
import org.moneytrail.race.Race;

import org.springframework.stereotype.Component;

/**
 * Finds names: by how sure the match is, then by money, then by id. One statement a page,
 * none of an embedded database; the ranking goes to 1,000 names, and its cursors are good
 * while the graph's version stands.
 */
@Component
class Search {

	private static final int MAX_HITS = 1000;

	private final NamedQuery byIds = NamedQuery.of("search/find-nodes");

	private final GraphReader graph;

	private final Names names;

	Search(GraphReader graph, Names names) {
		this.graph = graph;
		this.names = names;
	}

	/**
	 * @param types only these; null or empty for all
	 * @throws Refusal {@code INVALID_ARGUMENT} for an empty text or the cursor of another
	 * search; {@code STALE_CURSOR} if the graph has moved on
	 * @throws org.moneytrail.core.Outage {@code UNAVAILABLE} while the first names are
	 * read
	 */
	SearchConnection find(String text, @Nullable List<SearchType> types, PageRequest page) {
		NameQuery query = NameQuery.of(text);
		Set<SearchType> wanted = (types == null || types.isEmpty()) ? EnumSet.allOf(SearchType.class)
				: EnumSet.copyOf(types);
		String order = order(query, wanted);
		Cursor cursor = page.cursorIn(order);
		Ranking ranking = rank(query, wanted, page, cursor);
		Records records = read(ranking);
		if (records.version() != ranking.version()) {
			this.names.follow(records.version());
			Ranking newer = rank(query, wanted, page, cursor);
			records = (newer.version() != ranking.version()) ? read(newer) : records;
			ranking = newer;
		}
		if (cursor != null && cursor.number(1) != ranking.version()) {
			throw new Refusal(ErrorCode.STALE_CURSOR,
					"the ranking belongs to graph version " + cursor.number(1) + ", which is gone; search again",
					Map.of("graphVersion", ranking.version()));
		}
		return page(ranking, records, order);
	}

	/** A rank says nothing in the ranking of another question. */
	private static String order(NameQuery query, Set<SearchType> types) {
		return "search:" + types.stream().map(SearchType::name).collect(Collectors.joining(",")) + ":"
				+ Integer.toHexString(query.text().hashCode());
	}

	private Ranking rank(NameQuery query, Collection<SearchType> types, PageRequest page, @Nullable Cursor cursor) {
		List<String> labels = types.stream().map(SearchType::label).toList();
		Integer place = (cursor != null) ? Integer.valueOf((int) cursor.number(0)) : null;
		return this.names.ask((index) -> {
			List<NameIndex.Found> found = index.find(query, labels, MAX_HITS + 1);
			int all = Math.min(found.size(), MAX_HITS);
			int from = (place == null) ? 0 : Math.clamp(place + 1L, 0, all);
			int to = Math.min(all, from + page.size());
			if (page.backward()) {
				to = (place == null) ? all : Math.clamp(place, 0, all);
				from = Math.max(0, to - page.size());
			}
			List<Hit> hits = found.subList(from, to)
				.stream()
				.map((one) -> new Hit(one.tier(), index.entry(one)))
				.toList();
			return new Ranking(index.version(), hits, from, all, found.size() <= MAX_HITS);
		});
	}

	/** The records of a page, with the version of the graph they were read at. */
	private Records read(Ranking ranking) {
		Map<String, List<String>> byLabel = ranking.hits()
			.stream()
			.map(Hit::entry)
			.collect(Collectors.groupingBy(NameIndex.Entry::label,
					Collectors.mapping(NameIndex.Entry::id, Collectors.toList())));
		List<KeyLookup> lookups = new ArrayList<>();
		lookups.add(GraphReader.VERSION);
		byLabel.forEach((label, ids) -> lookups.add(KeyLookup.nodes(label, "id", ids)));
		List<List<Row>> stored = this.graph.find(this.byIds, lookups);
		return (stored != null) ? Records.of(lookups, stored) : ask(ranking);
	}

	/** The same by the statement. */
	private Records ask(Ranking ranking) {
		Map<Boolean, List<String>> ids = ranking.hits()
			.stream()
			.map(Hit::entry)
			.collect(Collectors.partitioningBy((entry) -> entry.label().equals(SearchType.RACE.label()),
					Collectors.mapping(NameIndex.Entry::id, Collectors.toList())));
		Records records = this.graph.find(this.byIds, Map.of("ask",
				Map.of("actors", ids.getOrDefault(false, List.of()), "races", ids.getOrDefault(true, List.of()))),
				Records::of);
		return (records != null) ? records : new Records(0, Map.of());
	}

	/** What is gone from the graph since it was ranked is left out. */
	private static SearchConnection page(Ranking ranking, Records records, String order) {
		List<SearchConnection.SearchEdge> edges = new ArrayList<>();
		for (int i = 0; i < ranking.hits().size(); i++) {
			Hit hit = ranking.hits().get(i);
			Object node = records.byEntry().get(hit.entry());
			if (node != null) {
				String cursor = Cursor.of(order, ranking.from() + i, ranking.version()).encode();
				edges.add(new SearchConnection.SearchEdge(cursor, hit.tier().score(), hit.tier().field(),
						hit.tier().match(), node));
			}
		}
		PageInfo info = new PageInfo(ranking.from() + ranking.hits().size() < ranking.all(), ranking.from() > 0,
				edges.isEmpty() ? null : edges.getFirst().cursor(), edges.isEmpty() ? null : edges.getLast().cursor());
		return new SearchConnection(edges, info, new TotalCount(ranking.all(), ranking.exact()), ranking.version());
	}

	/**
	 * A page of a ranking.
	 *
	 * @param from the first hit's rank
	 * @param all how many there are, {@link #MAX_HITS} at most
	 * @param exact whether there are no more
	 */
	private record Ranking(long version, List<Hit> hits, int from, int all, boolean exact) {

	}

	/** A name and how it was found. */
	private record Hit(Tier tier, NameIndex.Entry entry) {

	}

	/** Records found, with the version they were read at. */
	private record Records(long version, Map<NameIndex.Entry, Object> byEntry) {

		/**
		 * @param lookups the version, then a label each
		 */
		static Records of(List<KeyLookup> lookups, List<List<Row>> stored) {
			Long version = stored.getFirst().isEmpty() ? null : stored.getFirst().getFirst().findNumber("version");
			Map<NameIndex.Entry, Object> records = new HashMap<>();
			for (int i = 1; i < stored.size(); i++) {
				String label = lookups.get(i).name();
				stored.get(i)
					.forEach((node) -> records.put(new NameIndex.Entry(label, node.text("id")), record(label, node)));
			}
			return new Records((version != null) ? version : 0, records);
		}

		static Records of(Row row) {
			Map<NameIndex.Entry, Object> records = new HashMap<>();
			row.rows("nodes").forEach((entry) -> {
				Row node = entry.row("node");
				String label = entry.text("label");
				records.put(new NameIndex.Entry(label, node.text("id")), record(label, node));
			});
			return new Records(row.number("version"), records);
		}

		private static Object record(String label, Row node) {
			return switch (label) {
				case "Donor" -> Donor.of(node);
				case "Committee" -> Committee.of(node);
				case "Candidate" -> Candidate.of(node);
				default -> Race.of(node);
			};
		}

	}

}
