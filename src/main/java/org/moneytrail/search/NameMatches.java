package org.moneytrail.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;

import org.moneytrail.search.NameSets.Way;

/** Which names match a question in which way. */
final class NameMatches {

	private static final int KINDS = SearchType.values().length;

	private final NameSets sets;

	private final int length;

	private final NameQuery query;

	private final List<NameSet> kinds;

	/**
	 * @param length of the index
	 * @param labels only names of these kinds
	 */
	NameMatches(NameSets sets, int length, NameQuery query, Collection<String> labels) {
		this.sets = sets;
		this.length = length;
		this.query = query;
		this.kinds = (labels.size() < KINDS) ? labels.stream().map((label) -> sets.of(Way.LABEL, label)).toList()
				: List.of();
	}

	/**
	 * The first names that match in a way, in the order of the index.
	 * @param most so many at most
	 * @param wanted which of them are wanted
	 */
	Collection<Integer> find(Tier tier, int most, IntPredicate wanted) {
		return switch (tier) {
			case ID -> first(of(this.sets.once(NameIndex.KEY, this.query.key())), most, wanted);
			case WHOLE -> first(of(this.sets.once(NameIndex.WHOLE, this.query.text())), most, wanted);
			case BAG -> first(of(this.sets.once(NameIndex.BAG, this.query.bag())), most, wanted);
			case WORDS -> first(withAll((word) -> List.of(set(Way.EXACT, word))), most, wanted);
			case NICKNAMES ->
				first(withAll((word) -> List.of(set(Way.EXACT, word), set(Way.NICKNAME, word))), most, wanted);
			case BEGINNINGS -> first(withAll(this::begun), most, wanted);
			case ORGANIZATION -> first(withAll((word) -> begunOr(Way.BEGUN_ORGANIZATION, word)), most, wanted);
			case PLACE -> first(withPlace(), most, wanted);
			case SPACING -> spaced(most, wanted);
			case ONE_SLIP -> first(withAll((word) -> slipped(word, 1)), most, wanted);
			case TWO_SLIPS -> first(withAll((word) -> slipped(word, 2)), most, wanted);
		};
	}

	private static List<Integer> first(NamesInAll names, int most, IntPredicate wanted) {
		List<Integer> first = new ArrayList<>();
		names.visit((place) -> {
			if (wanted.test(place)) {
				first.add(place);
			}
			return first.size() < most;
		});
		return first;
	}

	/** A place alone would find everybody who lives there. */
	private NamesInAll withPlace() {
		return withAll((word) -> begunOr(Way.BEGUN_PLACE, word))
			.and(this.query.words().stream().flatMap((word) -> begun(word).stream()).toList());
	}

	/** Act Blue for ActBlue, and the other way round. */
	private Collection<Integer> spaced(int most, IntPredicate wanted) {
		TreeSet<Integer> found = new TreeSet<>(first(withAll((word) -> begunOr(Way.PAIR, word)), most, wanted));
		for (int i = 0; i + 1 < this.query.words().size(); i++) {
			found.addAll(joined(i, most, wanted));
		}
		return found.stream().limit(most).toList();
	}

	/** Names that match if a word is written as one with the next. */
	private List<Integer> joined(int first, int most, IntPredicate wanted) {
		List<String> words = this.query.words();
		String both = words.get(first) + words.get(first + 1);
		List<NameSet> begun = List.of(this.sets.begunOnce(both), set(Way.NICKNAME, both));
		if (begun.stream().allMatch(NameSet::isEmpty)) {
			return List.of();
		}
		NamesInAll all = among().and(begun);
		for (int i = 0; i < words.size(); i++) {
			if (i != first && i != first + 1) {
				all.and(begun(words.get(i)));
			}
		}
		return first(all, most, wanted);
	}

	private NamesInAll of(NameSet set) {
		return among().and(List.of(set));
	}

	private NamesInAll withAll(WordSets sets) {
		NamesInAll all = among();
		this.query.words().forEach((word) -> all.and(sets.of(word)));
		return all;
	}

	private NamesInAll among() {
		NamesInAll all = new NamesInAll(this.length);
		return this.kinds.isEmpty() ? all : all.and(this.kinds);
	}

	private NameSet set(Way way, String word) {
		return this.sets.of(way, word);
	}

	private List<NameSet> begun(String word) {
		return List.of(set(Way.BEGUN, word), set(Way.NICKNAME, word));
	}

	private List<NameSet> begunOr(Way way, String word) {
		return List.of(set(Way.BEGUN, word), set(Way.NICKNAME, word), set(way, word));
	}

	private List<NameSet> slipped(String word, int slips) {
		List<NameSet> ways = new ArrayList<>(begunOr(Way.PAIR, word));
		int most = Math.min(slips, Slips.most(word));
		if (most > 0) {
			ways.add(set((most > 1) ? Way.TWO_SLIPS : Way.ONE_SLIP, word));
			if (word.equals(this.query.words().getLast()) && Slips.mayGoOn(word)) {
				ways.add(set(Way.UNFINISHED, word));
			}
		}
		return ways;
	}

	/** The sets one of which has each name with a word. */
	private interface WordSets {

		List<NameSet> of(String word);

	}

}
