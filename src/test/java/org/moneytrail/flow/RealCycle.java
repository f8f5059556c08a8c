package org.moneytrail.flow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DonorId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.neo4j.GraphReader;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * A real cycle that was loaded, asked who stands behind its candidates and where its
 * donors' money went: against sums in SQL from the raw files, and against the oracle fed
 * the same events. For tests that have loaded one.
 */
public final class RealCycle implements AutoCloseable {

	private static final Duration LONGEST = Duration.ofMinutes(2);

	private static final int HOPS = FlowLimits.DEFAULT_HOPS;

	/** Whether funders from further than two hops are asked for: that takes minutes. */
	private static final boolean LARGE = Boolean.getBoolean("moneytrail.large");

	/** Of the candidates within reach, each such one is asked about. */
	private static final int EVERY = 10;

	/** Binary places of the oracle's fractions: 300 are 90 decimal ones. */
	private static final int PLACES = 300;

	private final GraphReader graph;

	private final FunderFlows funders;

	private final ReachFlows reach;

	private final MoneyFlows flows;

	private final Projection projection;

	private final Connection raw;

	/**
	 * @param folder the files that were loaded
	 */
	public RealCycle(ApplicationContext context, Path folder) throws SQLException, IOException {
		context.getBeanProvider(GraphFollower.class).orderedStream().forEach(GraphFollower::refresh);
		this.graph = context.getBean(GraphReader.class);
		this.funders = context.getBean(FunderFlows.class);
		this.reach = context.getBean(ReachFlows.class);
		this.flows = context.getBean(MoneyFlows.class);
		this.projection = context.getBean(Projections.class).current();
		this.raw = DriverManager.getConnection("jdbc:duckdb:");
		String script = new String(
				Objects.requireNonNull(RealCycle.class.getResourceAsStream("/flow/real-cycle.sql")).readAllBytes(),
				StandardCharsets.UTF_8);
		try (Statement statement = this.raw.createStatement()) {
			for (String each : script.replace("${folder}", folder.toString()).split(";\n")) {
				if (!each.isBlank()) {
					statement.execute(each);
				}
			}
		}
	}

	@Override
	public void close() throws SQLException {
		this.raw.close();
	}

	/** The direct part of funders, and of reach, to the cent. */
	public void agreesWithTheRawFiles() throws SQLException {
		String given = text("SELECT candidate FROM donation JOIN own USING (committee) GROUP BY ALL"
				+ " ORDER BY count(*) DESC, candidate LIMIT 1");
		directFunders(candidate(given), "SELECT committee FROM own WHERE candidate = '" + given + "'");
		String paid = busiestCandidate();
		directFunders(candidate(paid), "SELECT committee FROM own WHERE candidate = '" + paid + "'");
		String committee = text(
				"SELECT committee FROM donation GROUP BY ALL ORDER BY count(*) DESC, committee LIMIT 1");
		int found = directFunders(new CommitteeId("fec:" + committee), "SELECT '" + committee + "' AS committee");
		assertThat(found).as("donors of the busiest committee").isGreaterThan(1000);

		firstHop(giver("SELECT donor FROM donation GROUP BY ALL ORDER BY count(*) DESC, donor LIMIT 1"));
		firstHop(giver("SELECT donor FROM donation JOIN own USING (committee) GROUP BY ALL"
				+ " ORDER BY count(*) DESC, donor LIMIT 1"));
		String payer = text("SELECT payer FROM payment JOIN own ON payee = committee GROUP BY ALL"
				+ " ORDER BY count(*) DESC, payer LIMIT 1");
		Map<String, Long> direct = sums("SELECT 'fec:' || candidate, sum(cents)::BIGINT FROM payment"
				+ " JOIN own ON payee = committee WHERE payer = '" + payer + "' GROUP BY ALL");
		assertThat(direct.size()).isGreaterThan(50);
		assertThat(directReach(new CommitteeId("fec:" + payer))).as("from " + payer).isEqualTo(direct);
	}

	private String busiestCandidate() throws SQLException {
		return text("SELECT candidate FROM payment JOIN own ON payee = committee GROUP BY ALL"
				+ " ORDER BY count(*) DESC, candidate LIMIT 1");
	}

	private static CandidateId candidate(String id) {
		return new CandidateId("fec:" + id);
	}

	/** How many donors gave to the target itself. */
	private int directFunders(GlobalId target, String committees) throws SQLException {
		String rows = " FROM donation WHERE committee IN (" + committees + ")";
		ChannelFunders channel = this.funders.find(request(List.of(), target, HOPS), this.projection)
			.channels()
			.getFirst();
		Map<String, Long> found = new TreeMap<>();
		for (int rank = 0; rank < channel.rows().size(); rank++) {
			Funder funder = channel.funder(rank);
			if (funder.direct().cents() > 0) {
				found.put(funder.donorId().global(), funder.direct().cents());
			}
		}
		Map<String, String> givers = givers();
		Map<String, Long> byGiver = new TreeMap<>();
		sums("SELECT sub_id, cents" + rows).forEach((row, cents) -> {
			assertThat(givers).as("a row that counts").containsKey(row);
			byGiver.merge(givers.get(row), cents, Long::sum);
		});
		this.projection.undisclosed().stream().forEach((hidden) -> byGiver.remove(this.projection.givers().id(hidden)));
		assertThat(found).as("direct funders of " + target).isEqualTo(byGiver);
		assertThat(found.values().stream().sorted().toList()).as("by names as the files have them")
			.isEqualTo(sums("SELECT donor, sum(cents)::BIGINT" + rows + " GROUP BY ALL").values()
				.stream()
				.sorted()
				.toList());
		return found.size();
	}

	/** What a donor gave, by whom it went to and how much of it to candidates. */
	private void firstHop(ActorId donor) throws SQLException {
		Set<String> rows = new HashSet<>();
		givers().forEach((row, giver) -> {
			if (giver.equals(donor.global())) {
				rows.add("'" + row + "'");
			}
		});
		String gifts = " FROM donation WHERE sub_id IN (" + String.join(", ", rows) + ")";
		String key = text("SELECT any_value(donor)" + gifts);
		assertThat(sums("SELECT sub_id, cents FROM donation WHERE donor = '" + key.replace("'", "''") + "'").keySet())
			.hasSameSizeAs(rows);
		sums("SELECT committee, sum(cents)::BIGINT" + gifts + " GROUP BY ALL").forEach((committee, cents) -> {
			FlowRequest request = request(List.of(donor), new CommitteeId("fec:" + committee), 1);
			ChannelFlow flow = this.flows.trace(request, this.projection).channels().getFirst();
			assertThat(flow.attributed()).as("to " + committee).isNotNull();
			assertThat(flow.attributed().cents()).as("to " + committee).isEqualTo(cents);
		});
		assertThat(directReach(donor)).as("to candidates")
			.isEqualTo(sums(
					"SELECT 'fec:' || candidate, sum(cents)::BIGINT FROM (FROM donation JOIN own USING (committee))"
							+ " WHERE sub_id IN (" + String.join(", ", rows) + ") GROUP BY ALL"));
	}

	private Map<String, Long> directReach(ActorId source) {
		Map<String, Long> found = new TreeMap<>();
		Reach answer = this.reach.find(request(List.of(source), source, HOPS), this.projection);
		assertThat(answer.stoppedBy()).doesNotContain(FlowLimit.TIME);
		for (ReachedCandidate row : answer.channels().getFirst().rows()) {
			if (row.direct() != null && row.direct().cents() > 0) {
				found.put(row.candidateId().value(), row.direct().cents());
			}
		}
		return found;
	}

	/** By row id: who gave. */
	private Map<String, String> givers() {
		Map<String, String> givers = new HashMap<>();
		Edges gifts = this.projection.rim().gifts();
		for (int i = 0; i < gifts.size(); i++) {
			givers.put(this.projection.rows().decode(gifts.row(i)), this.projection.givers().id(gifts.from(i)));
		}
		return givers;
	}

	private ActorId giver(String sql) throws SQLException {
		String key = text(sql).replace("'", "''");
		Map<String, String> givers = givers();
		Set<String> found = new LinkedHashSet<>();
		sums("SELECT sub_id, cents FROM donation WHERE donor = '" + key + "'")
			.forEach((row, cents) -> found.add(Objects.requireNonNull(givers.get(row))));
		assertThat(found).as(key).hasSize(1);
		String id = found.iterator().next();
		String value = id.substring(id.indexOf(':') + 1);
		return id.startsWith("candidate:") ? new CandidateId(value) : new DonorId(value);
	}

	/** The whole answers, as the oracle has them from the same rows. */
	public void agreesWithTheOracle() throws SQLException {
		RealEvents events = new RealEvents(this.graph);
		assertThat(this.projection.undated()).as("rows without a day").isEmpty();
		Fraction.coarsely(PLACES, () -> {
			wholeReach(events);
			wholeFunders(events);
		});
	}

	private void wholeFunders(RealEvents events) {
		String candidate = "fec:" + unchecked(this::busiestCandidate);
		for (int hops = 2; hops <= (LARGE ? HOPS : 2); hops++) {
			Set<String> committees = events.upstream(candidate, hops - 1);
			Story.Ask ask = Story.Ask.candidate(events.story(candidate, committees, null), candidate).maxHops(hops);
			Set<String> givers = new LinkedHashSet<>();
			for (Story.Event e : ask.story.events) {
				if (e.what() == Story.What.GIFT && !ask.story.undisclosed.contains(e.from())
						&& !e.from().equals("outside")) {
					givers.add(e.from());
				}
			}
			ask.donors.addAll(givers);
			OracleBook oracle = OracleBook.of(ask);
			Funders found = this.funders.find(request(List.of(), new CandidateId(candidate), hops), this.projection);
			int rows = 0;
			for (ChannelFunders channel : found.channels()) {
				rows += compare("funders within " + hops + " hops, ", channel, oracle, givers);
			}
			assertThat(rows).as("funders within " + hops + " hops").isGreaterThan(500);
		}
	}

	private static int compare(String told, ChannelFunders channel, OracleBook oracle, Set<String> givers) {
		String place = channel.channel().name();
		assertThat((double) channel.arrived().cents()).as(told + place)
			.isCloseTo(oracle.sum(place).value(), within(1e-3));
		Map<String, Double> masses = new HashMap<>();
		long sum = 0;
		for (int rank = 0; rank < channel.rows().size(); rank++) {
			Funder funder = channel.funder(rank);
			masses.put(funder.donorId().global(), ((RankedFunders) channel.rows()).ranking().mass(rank));
			sum += funder.attributed().cents();
			assertThat((double) funder.attributed().cents()).as(told + place + " " + funder.donorId())
				.isCloseTo(oracle.at(place, funder.donorId().global()).value(), within(1.0));
		}
		for (Remainder part : channel.remainders()) {
			sum += part.amount().cents();
		}
		assertThat(sum).as(told + place).isEqualTo(channel.arrived().cents());
		assertThat(givers).as(told + place).containsAll(masses.keySet());
		for (String giver : givers) {
			assertThat(masses.getOrDefault(giver, 0.0)).as(told + place + " " + giver)
				.isCloseTo(oracle.at(place, giver).value(), within(1e-4));
		}
		return masses.size();
	}

	private void wholeReach(RealEvents events) {
		ActorId donor = unchecked(
				() -> giver("SELECT donor FROM donation GROUP BY ALL ORDER BY count(*) DESC, donor LIMIT 1"));
		Reach found = this.reach.find(request(List.of(donor), donor, HOPS), this.projection);
		assertThat(found.stoppedBy()).doesNotContain(FlowLimit.TIME);
		Map<String, Map<MoneyChannel, ReachedCandidate>> rows = new TreeMap<>();
		found.channels()
			.forEach((channel) -> channel.rows()
				.forEach((row) -> rows.computeIfAbsent(row.candidateId().value(), (key) -> new HashMap<>())
					.put(channel.channel(), row)));
		Set<String> down = events.downstream(donor.global(), HOPS - 1);
		Set<String> paid = events.paidBy(donor.global(), down);
		int asked = 0;
		for (String candidate : candidates()) {
			Map<MoneyChannel, ReachedCandidate> row = rows.getOrDefault(candidate, Map.of());
			if (!paid.contains(candidate) && events.group(candidate).stream().noneMatch(paid::contains)) {
				assertThat(row).as(candidate).isEmpty();
				continue;
			}
			if (asked++ % EVERY == 0 || LARGE) {
				compare(events, donor, candidate, down, row);
			}
		}
		assertThat(asked).as("candidates within reach").isGreaterThan(10);
		assertThat(rows).as("candidates reached").isNotEmpty();
	}

	private static void compare(RealEvents events, ActorId donor, String candidate, Set<String> down,
			Map<MoneyChannel, ReachedCandidate> row) {
		Set<String> committees = new LinkedHashSet<>(events.upstream(candidate, HOPS - 1));
		committees.retainAll(down);
		Story.Ask ask = Story.Ask.candidate(events.story(candidate, committees, Set.of(donor.global())), candidate,
				donor.global());
		ask.maxHops = HOPS;
		OracleBook oracle = OracleBook.of(ask);
		for (MoneyChannel channel : MoneyChannel.values()) {
			ReachedCandidate told = row.get(channel);
			assertThat((told != null) ? told.attributed().cents() : 0.0).as(candidate + " " + channel)
				.isCloseTo(oracle.at(channel.name(), donor.global()).value(), within(1.0));
		}
	}

	private List<String> candidates() {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < this.projection.candidates().size(); i++) {
			ids.add(this.projection.candidates().id(i));
		}
		return ids;
	}

	private static FlowRequest request(List<ActorId> sources, GlobalId to, int hops) {
		return new FlowRequest(sources, to, AttributionMethod.RUNNING_BALANCE, 0, hops, null,
				EnumSet.allOf(MoneyChannel.class), null, List.of(), UnknownOpening.ASSUME_ZERO, LONGEST);
	}

	private String text(String sql) throws SQLException {
		try (Statement statement = this.raw.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			assertThat(result.next()).as(sql).isTrue();
			return result.getString(1);
		}
	}

	private Map<String, Long> sums(String sql) throws SQLException {
		Map<String, Long> sums = new TreeMap<>();
		try (Statement statement = this.raw.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			while (result.next()) {
				assertThat(sums.put(result.getString(1), result.getLong(2))).as(sql).isNull();
			}
		}
		return sums;
	}

	private static <T> T unchecked(Asked<T> question) {
		try {
			return question.ask();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Asked<T> {

		T ask() throws SQLException;

	}

}
