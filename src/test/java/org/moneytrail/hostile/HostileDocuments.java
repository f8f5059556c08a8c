package org.moneytrail.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents nobody means well with, by name. */
final class HostileDocuments {

	private final Map<String, String> cases = new LinkedHashMap<>();

	/** All of them. */
	static Map<String, String> all() {
		HostileDocuments documents = new HostileDocuments();
		documents.depth();
		documents.breadth();
		documents.fragments();
		documents.directives();
		documents.literals();
		documents.operations();
		documents.introspection();
		documents.pages();
		documents.flows();
		return documents.cases;
	}

	private void depth() {
		for (int levels : new int[] { 16, 40, 400, 4000 }) {
			add("fields " + levels + " levels deep", nest("{ committee(id: \"committee:a\") { ",
					"receipts { nodes { to { ... on Committee { ", "id", " } } } }", levels / 4, " } }"));
			add("inline fragments " + levels + " levels deep",
					nest("{ ", "... on Query { ", "__typename", " }", levels, " }"));
			add("lists " + levels + " levels deep", nest("{ nodes(ids: ", "[", "\"a\"", "]", levels, ") { id } }"));
			add("objects " + levels + " levels deep",
					nest("{ donors(filter: ", "{a: ", "1", "}", levels, ") { nodes { id } } }"));
		}
		add("braces that never close", "{".repeat(20_000));
		add("brackets that never close", "{ nodes(ids: " + "[".repeat(20_000));
		add("parentheses", "(".repeat(20_000));
		add("braces that never opened", "}".repeat(20_000));
	}

	private void breadth() {
		add("201 aliases", "{ " + repeat(201, "a%d: __typename ") + "}");
		add("201 aliases of a question", "{ " + repeat(201, "a%d: meta { version } ") + "}");
		add("3,000 aliases", "{ " + repeat(3000, "a%d: __typename ") + "}");
		add("the same field 4,000 times", "{ meta { " + "version ".repeat(4000) + "} }");
		add("the same field with other arguments", "{ donor(id: \"donor:a\") { id } donor(id: \"donor:b\") { id } }");
		add("the same question 300 times", "{ " + "meta { version } ".repeat(300) + "}");
		add("100 flows",
				"{ " + repeat(100, "f%d: moneyFlow(from: \"donor:a\", to: \"candidate:b\") { truncated } ") + "}");
		add("more characters than allowed", "{ __typename } #" + "x".repeat(60_000));
		add("more white space than a query needs", " ".repeat(45_000) + "{ __typename }");
		add("commas", "{ __typename " + ",".repeat(45_000) + "}");
		add("line ends", "{ __typename " + "\n".repeat(45_000) + "}");
		add("comments", "#\n".repeat(20_000) + "{ __typename }");
		add("more tokens than allowed", "{ " + "a ".repeat(20_000) + "}");
		add("100,000 unknown fields", "{ " + repeat(2000, "field%d ") + "}");
	}

	private void fragments() {
		add("a fragment that spreads itself", "{ ...A } fragment A on Query { ...A }");
		add("two fragments that spread each other",
				"{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }");
		add("a circle of 100 fragments",
				"{ ...F0 } " + repeat(99, "fragment F%1$d on Query { ...F%2$d } ") + "fragment F99 on Query { ...F0 }");
		add("a chain of 300 fragments", "{ ...F0 } " + repeat(299, "fragment F%1$d on Query { ...F%2$d } ")
				+ "fragment F299 on Query { __typename }");
		add("fragments that double 25 times",
				"{ ...F0 } " + repeat(25, "fragment F%1$d on Query { ...F%2$d ...F%2$d } ")
						+ "fragment F25 on Query { __typename }");
		add("fragments that double with aliases",
				"{ ...F0 } " + repeat(20, "fragment F%1$d on Query { a%1$d: meta { version } ...F%2$d ...F%2$d } ")
						+ "fragment F20 on Query { __typename }");
		add("300 fragments nobody uses", "{ __typename } " + repeat(300, "fragment F%d on Query { __typename } "));
		add("the same fragment twice",
				"{ ...A } fragment A on Query { __typename } fragment A on Query { __typename }");
		add("a fragment on a scalar", "{ ...A } fragment A on Money { __typename }");
		add("a fragment that is not there", "{ ...A }");
	}

	private void directives() {
		add("1,000 directives on a field", "{ __typename " + "@include(if: true) ".repeat(1000) + "}");
		add("unknown directives", "{ __typename " + "@a ".repeat(1000) + "}");
		add("a directive without its argument", "{ __typename @skip }");
		add("a directive on an undefined variable", "{ __typename @skip(if: $a) }");
		add("defer, which is not offered", "{ ... @defer { __typename } }");
		add("a deep directive argument", nest("{ __typename @include(if: ", "[", "true", "]", 1000, ") }"));
	}

	private void literals() {
		add("an integer of 40,000 digits", "{ donors(first: " + "9".repeat(40_000) + ") { nodes { id } } }");
		add("a number with a huge exponent",
				"{ newest: contributions(filter: {minAmount: 1e999999}) { nodes { id } } }");
		add("money with a huge exponent", "{ contributions(filter: {amount: {min: 1e2147483647}}) { nodes { id } } }");
		add("money as a string with a huge exponent",
				"{ contributions(filter: {amount: {min: \"1e2147483647\"}}) { nodes { id } } }");
		add("money below its smallest", "{ contributions(filter: {amount: {min: \"0.001\"}}) { nodes { id } } }");
		add("money beyond 64 bits",
				"{ contributions(filter: {amount: {min: \"92233720368547758.08\"}}) { nodes { id } } }");
		add("a string of 40,000 characters",
				"{ search(text: \"" + "a".repeat(40_000) + "\") { nodes { __typename } } }");
		add("a block string", "{ search(text: \"\"\"" + "a\n".repeat(10_000) + "\"\"\") { nodes { __typename } } }");
		add("an escape that is no character", "{ search(text: \"\\u{FFFFFFFFFFFFFF}\") { nodes { __typename } } }");
		add("half a character", "{ search(text: \"\\ud800\") { nodes { __typename } } }");
		add("a string that never ends", "{ search(text: \"aaa");
		add("control characters", "{ \u0001\u0002 }");
		add("a byte order mark", "\ufeff{ __typename }");
		add("text that turns around", "{ \u202e __typename }");
		add("a day that does not exist", "{ contributions(filter: {dates: {from: \"2017-02-30\"}}) { nodes { id } } }");
		add("a day of the year 999999999",
				"{ contributions(filter: {dates: {from: \"+999999999-01-01\"}}) { nodes { id } } }");
		add("an object where a string belongs", "{ donor(id: {a: 1}) { id } }");
		add("an enum that is none", "{ contributions(orderBy: {field: NOTHING, direction: ASC}) { nodes { id } } }");
	}

	private void operations() {
		add("300 operations", repeat(300, "query Q%d { __typename } "));
		add("the same operation twice", "query A { __typename } query A { __typename }");
		add("nothing but a fragment", "fragment A on Query { __typename }");
		add("a mutation", "mutation { delete }");
		add("a type definition", "type A { a: Int }");
		add("1,000 variables", "query (" + repeat(1000, "$a%d: Int ") + ") { __typename }");
		add("a variable of an unknown type", "query ($a: Nothing) { __typename }");
		add("a variable of an output type", "query ($a: Donor) { __typename }");
		add("a variable with a deep default", nest("query ($a: [Int] = ", "[", "1", "]", 2000, ") { __typename }"));
		add("a subscription over HTTP", "subscription { newMoney { eventId } }");
		add("two subscriptions in one", "subscription { a: newMoney { eventId } b: newMoney { eventId } }");
		add("no text", "query");
		add("text of another language", "MATCH (n) DETACH DELETE n");
	}

	private void introspection() {
		add("introspection that multiplies",
				"{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }");
		add("introspection many times over", "{ " + repeat(50, "a%d: __schema { types { name } } ") + "}");
		add("one type many times over", "{ " + repeat(100, "a%d: __type(name: \"Query\") { name } ") + "}");
		add("an introspection of a long name", "{ __type(name: \"" + "A".repeat(30_000) + "\") { name } }");
	}

	private void pages() {
		for (String size : new String[] { "0", "-1", "101", "2147483647", "2147483648", "-2147483649", "1.5", "\"10\"",
				"[1]", "{a: 1}", "true" }) {
			add("a page of " + size, "{ donors(first: " + size + ") { nodes { id } } }");
			add("a last page of " + size, "{ donors(last: " + size + ") { nodes { id } } }");
		}
		add("both ends of a list", "{ donors(first: 1, last: 1) { nodes { id } } }");
		for (String cursor : new String[] { "", "a", "====", "AAAAAAAAAAAAAAAAAAAA", "%00", "../../etc/passwd",
				"A".repeat(3000), "null", "eyJhIjoxfQ==" }) {
			add("the cursor " + cursor.substring(0, Math.min(20, cursor.length())),
					"{ donors(after: \"" + cursor + "\") { nodes { id } } contributions(before: \"" + cursor
							+ "\", last: 5) { nodes { id } } search(text: \"a\", after: \"" + cursor
							+ "\") { nodes { __typename } } }");
		}
		add("pages of pages of pages",
				"{ committees(first: 100) { nodes { receipts(first: 100) { nodes { to { ... on Committee { receipts(first: 100) { nodes { id } } } } } } } } }");
		add("a walk around a circle", "{ committees(first: 10) { nodes { receipts(first: 10) { nodes { from { ... on "
				+ "Donor { contributions(first: 10) { nodes { to { ... on Committee { receipts(first: 10) { nodes { id } } } } } } } } } } } } }");
		add("101 ids", "{ nodes(ids: [" + repeat(101, "\"donor:a%d\" ") + "]) { id } }");
		add("no ids", "{ nodes(ids: []) { id } }");
		add("4,000 ids", "{ nodes(ids: [" + repeat(4000, "\"a%d\" ") + "]) { id } }");
	}

	private void flows() {
		for (String option : new String[] { "maxHops: 7", "maxHops: 0", "maxHops: -1", "maxHops: 2147483647",
				"toleranceDays: -1", "toleranceDays: 2147483647", "timeMillis: 0", "timeMillis: -5",
				"timeMillis: 2147483647", "boundsMillis: 2147483647", "channels: []", "minAmount: \"-1.00\"",
				"window: {from: \"2018-01-01\", to: \"2017-01-01\"}", "minVersion: \"9999999999999999999999\"",
				"stopAt: [\"nothing\"]", "alsoFrom: [" + repeat(1000, "\"donor:a%d\" ") + "]" }) {
			add("a flow with " + option.substring(0, Math.min(30, option.length())),
					"{ moneyFlow(from: \"donor:v1-c3bc1bba5495696551a9\", to: \"candidate:phl:larry-krasner\", options: {"
							+ option + "}) { channels { attributed lowerBound } } }");
		}
		add("a flow from nowhere", "{ moneyFlow(from: \"\", to: \"\") { truncated } }");
		add("shared donors of one committee 20 times",
				"{ sharedDonors(committees: [" + "\"committee:a\" ".repeat(20) + "]) { nodes { committees } } }");
	}

	private void add(String name, String document) {
		this.cases.put(name, document);
	}

	private static String nest(String before, String open, String inner, String close, int times, String after) {
		return before + open.repeat(times) + inner + close.repeat(times) + after;
	}

	/** Each with its number and the next one. */
	private static String repeat(int times, String format) {
		return IntStream.range(0, times).mapToObj((i) -> format.formatted(i, i + 1)).collect(Collectors.joining());
	}

}
