package org.moneytrail.flow;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.moneytrail.MoneytrailApplication;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product's own tracing in this process, over the same database, without GraphQL and HTTP. */
public final class TraceAlone implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final Projection projection;

	private final MoneyFlows flows;

	private final FlowLimits limits;

	private final long builtMillis;

	private TraceAlone(ConfigurableApplicationContext context) {
		this.context = context;
		this.flows = context.getBean(MoneyFlows.class);
		this.limits = context.getBean(FlowLimits.class);
		long began = System.nanoTime();
		Projections projections = context.getBean(Projections.class);
		projections.refresh();
		this.projection = projections.current();
		this.builtMillis = (System.nanoTime() - began) / 1_000_000;
	}

	/**
	 * @param file the run file of the database: uri, user, password
	 * @return to be closed by the caller
	 * @throws IOException if the file cannot be read
	 */
	public static TraceAlone of(Path file) throws IOException {
		Properties run = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			run.load(reader);
		}
		Path data = Files.createTempDirectory("moneytrail-alone");
		return new TraceAlone(new SpringApplicationBuilder(MoneytrailApplication.class).web(WebApplicationType.NONE)
			.run("--spring.neo4j.uri=" + run.getProperty("uri"),
					"--spring.neo4j.authentication.username=" + run.getProperty("user"),
					"--spring.neo4j.authentication.password=" + run.getProperty("password"),
					"--moneytrail.data=" + data, "--logging.level.root=ERROR"));
	}

	/** The same with the rows of the first routes of each channel. */
	public Object traceAndDraw(String donor, String candidate, int routes) {
		MoneyFlow flow = flow(donor, candidate);
		int rows = 0;
		for (ChannelFlow channel : flow.channels()) {
			for (int rank = 0; rank < Math.min(routes, channel.paths().size()); rank++) {
				rows += channel.paths().path(rank, channel.citations()).hops().size();
			}
		}
		return rows;
	}

	/** The traced answer of one question with all defaults. */
	public Object trace(String donor, String candidate) {
		return flow(donor, candidate);
	}

	private MoneyFlow flow(String donor, String candidate) {
		return this.flows.trace(
				FlowRequest.of("donor:" + donor, "candidate:" + candidate, FlowOptions.NONE, this.limits),
				this.projection);
	}

	/** How long it took to read the graph into memory. */
	public long builtMillis() {
		return this.builtMillis;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
