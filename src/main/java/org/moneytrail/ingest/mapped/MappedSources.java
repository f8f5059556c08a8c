package org.moneytrail.ingest.mapped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Makes a source of each mapping: those that travel with the program, and those of a user
 * in {@code sources} of the data directory, one folder each with a
 * {@code source.properties} and its SQL.
 */
@Configuration(proxyBeanMethods = false)
@Import(MappedSources.Registrar.class)
class MappedSources {

	private static final List<String> BUNDLED = List.of("mn", "pa", "philly");

	private static final String FILE = "source.properties";

	static List<Mapping> bundled() {
		return BUNDLED.stream().map(MappedSources::bundled).toList();
	}

	static Mapping bundled(String word) {
		String place = "ingest/" + word + "/";
		try (InputStream in = MappedSources.class.getResourceAsStream("/" + place + FILE)) {
			if (in == null) {
				throw new IllegalStateException("no file /" + place + FILE + " on the class path");
			}
			return Mapping.read(word, new String(in.readAllBytes(), StandardCharsets.UTF_8), place);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + place + FILE, ex);
		}
	}

	/** The mappings in a folder of folders; none if there is no such folder. */
	static List<Mapping> in(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<Mapping> mappings = new ArrayList<>();
		try (Stream<Path> entries = Files.list(folder)) {
			for (Path one : entries.filter((entry) -> Files.isRegularFile(entry.resolve(FILE))).sorted().toList()) {
				mappings.add(Mapping.read(one.getFileName().toString(), Files.readString(one.resolve(FILE)),
						"file:" + one.toAbsolutePath().normalize() + "/"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the sources in " + folder, ex);
		}
		return mappings;
	}

	/** A bean for each mapping. */
	static final class Registrar implements BeanRegistrar {

		@Override
		public void register(BeanRegistry registry, Environment environment) {
			List<Mapping> all = new ArrayList<>(bundled());
			all.addAll(in(Path.of(environment.getProperty("moneytrail.data", "./data"), "sources")));
			for (Mapping mapping : all) {
				registry.registerBean("source-" + mapping.word(), MappedSource.class,
						(spec) -> spec.supplier((context) -> new MappedSource(mapping)));
			}
		}

	}

}
