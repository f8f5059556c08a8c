package org.moneytrail.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.ingest.Loader;
import org.moneytrail.ingest.Progress;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * A server that holds the bundled story and nothing else as a test class begins. All that
 * extend this share one program and one data directory.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HarnessDatabase.class)
public abstract class StoryServer {

	/** The data directory, evidence included. */
	protected static final Path DATA = make();

	@LocalServerPort
	protected int port;

	@DynamicPropertySource
	static void ownData(DynamicPropertyRegistry registry) {
		registry.add("moneytrail.data", DATA::toString);
	}

	@BeforeAll
	static void loadStory(@Autowired Loader loader, @Autowired ObjectProvider<GraphFollower> followers) {
		HarnessDatabase.clear();
		loader.load("story", null, Progress.SILENT);
		followers.orderedStream().forEach(GraphFollower::refresh);
	}

	private static Path make() {
		try {
			Path folder = Files.createTempDirectory("moneytrail-story");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				try {
					FileSystemUtils.deleteRecursively(folder);
				}
				catch (IOException ex) {
					// What is left lies in the temporary directory.
				}
			}));
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
