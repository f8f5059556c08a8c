package org.moneytrail.search;

import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Transition;

/**
 * Words as they come out with slips of the keyboard: a letter left out, put in, taken for
 * another, or two neighbours swapped.
 */
final class Slips {

	/** Longer ones are taken as they stand. */
	private static final int MAX_FUZZY = 40;

	/** Shorter words have too many neighbours to forgive a slip. */
	private static final int MIN_ONE_SLIP = 4;

	private static final int MIN_TWO_SLIPS = 8;

	private static final int MIN_UNFINISHED_SLIP = 5;

	private static final int MAX_UNFINISHED_SLIP = 20;

	private Slips() {
	}

	/** How many slips are forgiven in a word. */
	static int most(String word) {
		if (word.length() < MIN_ONE_SLIP || word.length() > MAX_FUZZY) {
			return 0;
		}
		return (word.length() >= MIN_TWO_SLIPS) ? 2 : 1;
	}

	/** Whether a slip is forgiven in a word that may go on. */
	static boolean mayGoOn(String word) {
		return word.length() >= MIN_UNFINISHED_SLIP && word.length() <= MAX_UNFINISHED_SLIP;
	}

	/** What a word comes out as with so many slips at most. */
	static CompiledAutomaton of(String word, int slips) {
		return new CompiledAutomaton(new LevenshteinAutomata(word, true).toAutomaton(slips), true, false);
	}

	/** What begins with what a word comes out as with one slip. */
	static CompiledAutomaton unfinished(String word) {
		return new CompiledAutomaton(goingOn(new LevenshteinAutomata(word, true).toAutomaton(1)), false, true);
	}

	/** Whatever follows what a deterministic automaton takes is taken too. */
	private static Automaton goingOn(Automaton word) {
		Automaton longer = new Automaton();
		for (int state = 0; state < word.getNumStates(); state++) {
			longer.createState();
			longer.setAccept(state, word.isAccept(state));
		}
		Transition transition = new Transition();
		for (int state = 0; state < word.getNumStates(); state++) {
			if (word.isAccept(state)) {
				longer.addTransition(state, state, Character.MIN_CODE_POINT, Character.MAX_CODE_POINT);
				continue;
			}
			int transitions = word.initTransition(state, transition);
			for (int i = 0; i < transitions; i++) {
				word.getNextTransition(transition);
				longer.addTransition(state, transition.dest, transition.min, transition.max);
			}
		}
		longer.finishState();
		return longer;
	}

}
