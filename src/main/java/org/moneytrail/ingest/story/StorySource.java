package org.moneytrail.ingest.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;
import org.moneytrail.core.SourceRow;
import org.moneytrail.ingest.Delivery;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.Source;
import org.moneytrail.ingest.SourceFile;
import org.moneytrail.ingest.Staging;

import org.springframework.stereotype.Component;

/**
 * The bundled story. Its files travel with the program, so there is no folder to name;
 * one table per file, then one SQL file that says what becomes of the rows.
 */
@Component
class StorySource implements Source {

	private static final List<String> KINDS = List.of("races", "candidates", "candidacies", "committees",
			"authorizations", "donors", "filings", "contributions", "spending", "voter-education", "not-counted",
			"balances", "claims");

	@Override
	public String name() {
		return "story";
	}

	@Override
	public String scope() {
		return "phl-story";
	}

	@Override
	public List<String> rules() {
		return List.of("ingest/story/story.sql");
	}

	@Override
	public Delivery inspect(@Nullable Path folder) {
		if (folder != null) {
			throw Refusal.argument("folder", "no folder",
					"the story travels with the program and takes no folder: moneytrail load story");
		}
		List<SourceFile> files = KINDS.stream().map(StorySource::file).toList();
		return new Delivery("philadelphia-2017", "the bundled story", files, List.of());
	}

	@Override
	public List<SourceRow.Column> columns(String kind, String text, @Nullable String header) {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(open(kind + ".csv"), StandardCharsets.UTF_8))) {
			List<String> names = Csv.fields(String.valueOf(lines.readLine()));
			List<String> values = Csv.fields(text);
			List<SourceRow.Column> columns = new ArrayList<>();
			for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
				columns.add(new SourceRow.Column(names.get(i), values.get(i).isBlank() ? null : values.get(i)));
			}
			return columns;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read story/" + kind + ".csv", ex);
		}
	}

	@Override
	public void fill(Staging staging, Delivery delivery, Progress progress) throws SQLException {
		progress.phase("reading the story");
		for (SourceFile file : delivery.files()) {
			stage(staging.connection(), file);
		}
		staging.run("ingest/story/story.sql");
	}

	private static SourceFile file(String kind) {
		String name = kind + ".csv";
		SourceFile.Opener opener = () -> open(name);
		try (InputStream in = opener.open()) {
			return new SourceFile(name, kind, in.readAllBytes().length, null, opener, opener);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read story/" + name, ex);
		}
	}

	private static InputStream open(String name) {
		InputStream in = StorySource.class.getResourceAsStream("/story/" + name);
		if (in == null) {
			throw new IllegalStateException("no file /story/" + name + " on the class path");
		}
		return in;
	}

	/** A table {@code story_<kind>} of texts, with the line number; empty means null. */
	private static void stage(Connection connection, SourceFile file) throws SQLException {
		String table = "story_" + file.kind().replace('-', '_');
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(file.content().open(), StandardCharsets.UTF_8))) {
			List<String> header = Csv.fields(String.valueOf(lines.readLine()));
			String columns = header.stream().map((c) -> '"' + c + "\" VARCHAR").collect(Collectors.joining(", "));
			String marks = ", ?".repeat(header.size());
			try (Statement statement = connection.createStatement()) {
				statement.execute("CREATE OR REPLACE TABLE " + table + " (line BIGINT, " + columns + ")");
			}
			try (PreparedStatement row = connection
				.prepareStatement("INSERT INTO " + table + " VALUES (?" + marks + ")");
					PreparedStatement verbatim = connection
						.prepareStatement("INSERT INTO line (kind, file, line, text) VALUES (?, ?, ?, ?)")) {
				long number = 1;
				for (String text = lines.readLine(); text != null; text = lines.readLine()) {
					number++;
					insert(row, number, Csv.fields(text), header.size());
					insert(verbatim, file, number, text);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + file.name(), ex);
		}
	}

	private static void insert(PreparedStatement row, long number, List<String> fields, int columns)
			throws SQLException {
		if (fields.size() != columns) {
			throw new IllegalStateException("line " + number + " has " + fields.size() + " fields, not " + columns);
		}
		row.setLong(1, number);
		for (int i = 0; i < columns; i++) {
			String field = fields.get(i).strip();
			row.setString(i + 2, field.isEmpty() ? null : field);
		}
		row.executeUpdate();
	}

	private static void insert(PreparedStatement verbatim, SourceFile file, long number, String text)
			throws SQLException {
		verbatim.setString(1, file.kind());
		verbatim.setString(2, file.name());
		verbatim.setLong(3, number);
		verbatim.setString(4, text);
		verbatim.executeUpdate();
	}

}
