package org.moneytrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.QueryDocument;
import org.moneytrail.graphql.Questions;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes the answer to a named question: JSON as GraphQL has it, or its rows as CSV or
 * JSON Lines. Rows are read a page at a time and written as they come, so that a table of
 * any length takes the memory of a page.
 */
@Component
class TableExport {

	private static final int PAGE = 100;

	private static final QueryDocument VERSION = QueryDocument.parse("{ meta { graphVersion } }");

	private final Questions questions;

	private final JsonMapper json;

	TableExport(Questions questions, JsonMapper json) {
		this.questions = questions;
		this.json = json;
	}

	/** One page, as GraphQL answers. */
	byte[] json(NamedQuestion question, Map<String, List<String>> parameters) {
		Map<String, Object> data = this.questions.ask(question.document(), question.variables(parameters));
		return this.json.writeValueAsBytes(Map.of("data", data));
	}

	/**
	 * Reads the first page, so that a wrong question is refused before anything is
	 * written.
	 * @param parameters {@code first} here is how many rows in all; every one if left out
	 * @throws Refusal {@code INVALID_ARGUMENT} as {@link NamedQuestion#variables}
	 */
	Prepared prepare(NamedQuestion question, Map<String, List<String>> parameters) {
		Map<String, Object> variables = new LinkedHashMap<>(question.variables(parameters));
		long most = Long.MAX_VALUE;
		if (question.paged()) {
			most = (variables.get("first") instanceof Integer first) ? first : Long.MAX_VALUE;
			if (most < 1) {
				throw Refusal.argument("first", "1 or more", "first must be 1 or more, was " + most);
			}
			variables.put("first", (int) Math.min(most, PAGE));
		}
		Object version = Table.at(this.questions.ask(VERSION, Map.of()), List.of("meta", "graphVersion"));
		return new Prepared(question, variables, most, String.valueOf(version),
				this.questions.ask(question.document(), variables));
	}

	/** A table that can be written. */
	final class Prepared {

		private final NamedQuestion question;

		private final Map<String, Object> variables;

		private final long most;

		private final String graphVersion;

		private final List<List<String>> columns;

		private final Map<String, Object> first;

		private Prepared(NamedQuestion question, Map<String, Object> variables, long most, String graphVersion,
				Map<String, Object> first) {
			this.question = question;
			this.variables = variables;
			this.most = most;
			this.graphVersion = graphVersion;
			this.columns = question.document().columns(question.rows());
			this.first = first;
		}

		/**
		 * Writes CSV in UTF-8: lines that say what it is, the columns' names, the rows.
		 * @param plain the columns' names and the rows alone, without a byte order mark
		 */
		void csv(OutputStream out, boolean plain) throws IOException {
			Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			if (!plain) {
				writer.append('\ufeff');
				for (String line : about()) {
					Csv.line(writer, List.of("# " + line));
				}
			}
			Csv.line(writer, this.columns.stream().map((column) -> String.join(".", column)).toList());
			rows((row) -> Csv.line(writer, Table.cells(row, this.columns)), writer::flush);
		}

		/** Writes an object a line. */
		void jsonLines(OutputStream out) throws IOException {
			rows((row) -> {
				out.write(TableExport.this.json.writeValueAsBytes(Table.flat(row, this.columns)));
				out.write('\n');
			}, out::flush);
		}

		private List<String> about() {
			Map<String, Object> asked = new LinkedHashMap<>();
			for (QueryDocument.Variable variable : this.question.document().variables()) {
				Object value = this.variables.containsKey(variable.name()) ? this.variables.get(variable.name())
						: variable.otherwise();
				if (value != null && !NamedQuestion.PAGING.contains(variable.name())) {
					asked.put(variable.name(), value);
				}
			}
			String with = asked.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + " " + entry.getValue())
				.collect(Collectors.joining(", "));
			return FileHead.of(
					this.question.title(), this.question.about(), this.question.name() + " (version "
							+ this.question.version() + ")" + (with.isEmpty() ? "" : " with " + with),
					this.graphVersion);
		}

		private void rows(RowWriter writer, Flusher flusher) throws IOException {
			long left = this.most;
			Map<String, Object> page = this.first;
			while (true) {
				for (Map<?, ?> row : Table.rows(page, this.question.rows())) {
					if (left-- == 0) {
						flusher.flush();
						return;
					}
					writer.write(row);
				}
				flusher.flush();
				String next = next(page);
				if (next == null || left == 0) {
					return;
				}
				Map<String, Object> variables = new LinkedHashMap<>(this.variables);
				variables.put("after", next);
				page = TableExport.this.questions.ask(this.question.document(), variables);
			}
		}

		/** Where the next page begins; null at the end. */
		private @Nullable String next(Map<String, Object> page) {
			List<String> list = this.question.rows().subList(0, this.question.rows().size() - 1);
			Object info = Table.at(Table.at(page, list), List.of("pageInfo"));
			boolean more = this.question.paged() && Boolean.TRUE.equals(Table.at(info, List.of("hasNextPage")));
			return more ? Objects.toString(Table.at(info, List.of("endCursor")), null) : null;
		}

	}

	private interface RowWriter {

		void write(Map<?, ?> row) throws IOException;

	}

	private interface Flusher {

		void flush() throws IOException;

	}

}
