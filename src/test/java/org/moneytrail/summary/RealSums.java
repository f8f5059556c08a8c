package org.moneytrail.summary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.moneytrail.core.GraphFollower;
import org.moneytrail.core.RowId;
import org.moneytrail.graphql.Connection.Edge;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.money.MoneyClass;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sums of a real cycle that was loaded, against sums in SQL from the raw files that share
 * no rule, table or view with the program. For tests that have loaded one.
 */
public final class RealSums implements AutoCloseable {

	private static final List<String> DONORS = List.of("PERSON", "ORGANIZATION", "UNDISCLOSED", "CANDIDATE");

	private final Summaries summaries;

	private final Connection raw;

	/**
	 * @param folder the files that were loaded
	 */
	public RealSums(ApplicationContext context, Path folder) throws SQLException, IOException {
		context.getBeanProvider(GraphFollower.class).orderedStream().forEach(GraphFollower::refresh);
		this.summaries = context.getBean(Summaries.class);
		this.raw = DriverManager.getConnection("jdbc:duckdb:");
		for (String file : List.of("/flow/real-cycle.sql", "/summary/real-sums.sql")) {
			String script = new String(Objects.requireNonNull(RealSums.class.getResourceAsStream(file)).readAllBytes(),
					StandardCharsets.UTF_8);
			try (Statement statement = this.raw.createStatement()) {
				for (String each : script.replace("${folder}", folder.toString()).split(";\n")) {
					if (!each.isBlank()) {
						statement.execute(each);
					}
				}
			}
		}
	}

	@Override
	public void close() throws SQLException {
		this.raw.close();
	}

	/** What donors gave, by what the rows themselves say, to the cent. */
	public void agreesWithTheRawFiles() throws SQLException {
		compare(SummaryDimension.COMMITTEE, "'committee:fec:' || committee", 300);
		compare(SummaryDimension.MONTH, "strftime(day, '%Y-%m')", 2);
		compare(SummaryDimension.DAY, "strftime(day, '%Y-%m-%d')", 30);
		compare(SummaryDimension.CYCLE, "CAST(year(day) + year(day) % 2 AS VARCHAR)", 1);
		compare(SummaryDimension.EMPLOYER, "upper(employer)", 1000);
		compare(SummaryDimension.OCCUPATION, "upper(occupation)", 500);
		compare(SummaryDimension.SIZE,
				"CASE WHEN cents <= 20000 THEN '0.01-200.00' WHEN cents < 50000 THEN '200.01-499.99'"
						+ " WHEN cents < 100000 THEN '500.00-999.99' WHEN cents < 200000 THEN '1000.00-1999.99'"
						+ " WHEN cents < 1000000 THEN '2000.00-9999.99' WHEN cents < 10000000 THEN '10000.00-99999.99'"
						+ " WHEN cents < 100000000 THEN '100000.00-999999.99' ELSE '1000000.00+' END",
				5);
	}

	/** The rows of the largest groups add up to them, whatever the dimension. */
	public void listsWhatItAddsUp() {
		Keys keys = new Keys(this.summaries.columns(), MoneyClass.CONTRIBUTIONS);
		MoneyColumns columns = keys.columns();
		Map<String, Integer> places = new HashMap<>();
		for (int row = 0; row < columns.rows(); row++) {
			places.put(columns.rowId(row), row);
		}
		for (SummaryDimension by : SummaryDimension.values()) {
			Question question = Question.of(keys, null, null, null, Map.of());
			Grouping grouping = this.summaries.group(question.rows(), List.of(by));
			SummaryConnection groups = SummaryConnection.of(question, grouping, SummaryHaving.ANY,
					SummaryOrder.LARGEST_FIRST, PageRequest.of(30, null, null, null));
			assertThat(groups.total()).isEqualTo(this.summaries.group(question.rows(), List.of()).total());
			SummaryGroup smallest = groups.nodes().getLast();
			long counted = 0;
			String cursor = null;
			do {
				var page = this.summaries.rows(smallest.question(), PageRequest.of(100, cursor, null, null));
				for (Edge<RowId> edge : page.edges()) {
					int row = places.get(edge.node().value());
					boolean counts = smallest.question().rows().of(row) == RowFilter.Part.COUNTED
							&& !columns.shape(row).kind().inKind();
					counted += counts ? columns.cents(row) : 0;
				}
				cursor = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
			}
			while (cursor != null && smallest.rows() + smallest.notCountedRows() < 5000);
			if (cursor == null) {
				assertThat(counted).as("%s", smallest.keys()).isEqualTo(smallest.amount().cents());
			}
		}
	}

	private void compare(SummaryDimension by, String key, int least) throws SQLException {
		Map<String, Long> expected = new TreeMap<>();
		try (Statement statement = this.raw.createStatement();
				ResultSet result = statement.executeQuery("SELECT coalesce(nullif(trim(" + key
						+ "), ''), '-'), sum(cents)::BIGINT FROM given GROUP BY ALL")) {
			while (result.next()) {
				expected.put(result.getString(1), result.getLong(2));
			}
		}
		Keys keys = new Keys(this.summaries.columns(), MoneyClass.CONTRIBUTIONS);
		Grouping grouping = this.summaries.group(Question.of(keys, null, null, null, Map.of()).rows(),
				List.of(by, SummaryDimension.DONOR_KIND));
		Map<String, Long> found = new TreeMap<>();
		for (int group = 0; group < grouping.groups(); group++) {
			int code = grouping.code(group, 0);
			int kind = grouping.code(group, 1);
			if (grouping.rows(group) > 0 && kind >= 0
					&& DONORS.contains(keys.value(SummaryDimension.DONOR_KIND, kind))) {
				String value = (code < 0) ? "-" : keys.value(by, code);
				boolean words = by == SummaryDimension.EMPLOYER || by == SummaryDimension.OCCUPATION;
				found.merge(words ? value.toUpperCase(Locale.ROOT) : value, grouping.cents(group), Long::sum);
			}
		}
		assertThat(found.size()).as("%s", by).isGreaterThanOrEqualTo(least);
		assertThat(found).as("by %s", by).isEqualTo(expected);
	}

}
