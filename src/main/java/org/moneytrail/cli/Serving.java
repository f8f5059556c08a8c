package org.moneytrail.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Failure;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.ingest.LoadReport;
import org.moneytrail.ingest.Loader;
import org.moneytrail.ingest.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a server does beside answering: loads the story before the public port opens, so
 * that the first answer has it; then opens the control address and writes the run file.
 */
@Component
@ConditionalOnBooleanProperty("moneytrail.serve")
class Serving implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Serving.class);

	private final Loader loader;

	private final ObjectProvider<GraphFollower> followers;

	private final Work work;

	private final Path data;

	private final boolean story;

	private @Nullable ControlServer control;

	private volatile boolean running;

	Serving(Loader loader, ObjectProvider<GraphFollower> followers, Work work, @Value("${moneytrail.data}") Path data,
			@Value("${moneytrail.story:true}") boolean story) {
		this.loader = loader;
		this.followers = followers;
		this.work = work;
		this.data = data;
		this.story = story;
	}

	@Override
	public void start() {
		this.running = true;
		if (!this.story) {
			return;
		}
		try {
			LoadReport report = this.loader.load("story", null, Progress.SILENT);
			this.followers.orderedStream().toList().parallelStream().forEach(GraphFollower::refresh);
			log.info("the bundled story is {} (graph version {})", report.changed() ? "loaded" : "there",
					report.graphVersion());
		}
		catch (Failure ex) {
			log.warn("the bundled story could not be loaded: {}", ex.getMessage());
		}
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		int port = (event.getApplicationContext() instanceof WebServerApplicationContext web
				&& web.getWebServer() != null) ? web.getWebServer().getPort() : 0;
		ControlServer opened = new ControlServer(this.work);
		this.control = opened;
		try {
			new RunFile(ProcessHandle.current().pid(), "serve", port, opened.port(), opened.token()).save(this.data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write the run file in " + this.data, ex);
		}
	}

	@Override
	public void stop() {
		this.running = false;
		RunFile.delete(this.data);
		if (this.control != null) {
			this.control.close();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the web server, which starts among the last and stops among the first. */
	@Override
	public int getPhase() {
		return 0;
	}

}
