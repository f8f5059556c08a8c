package org.moneytrail.ingest;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Puts blocks of lines into {@code line}, a few of them at a time. */
final class LineBlocks implements AutoCloseable {

	private static final int AT_A_TIME = 8;

	private final DuckDBConnection connection;

	private final PreparedStatement part;

	private final List<Lines.Block> blocks = new ArrayList<>();

	/** Within the connection's transaction. */
	LineBlocks(DuckDBConnection connection, String schema, SourceFile file) throws SQLException {
		this.connection = connection;
		try (Statement statement = connection.createStatement()) {
			statement.execute(SqlFiles.text("ingest/blocks.sql"));
		}
		this.part = connection
			.prepareStatement(SqlFiles.text("ingest/lines-of-blocks.sql").replace("{schema}", schema));
		this.part.setString(1, file.kind());
		this.part.setString(2, file.name());
	}

	void add(Lines.Block block) throws SQLException {
		this.blocks.add(block);
		if (this.blocks.size() == AT_A_TIME) {
			flush();
		}
	}

	void flush() throws SQLException {
		if (this.blocks.isEmpty()) {
			return;
		}
		try (DuckDBAppender appender = this.connection.createAppender("temp", "main", "block")) {
			for (Lines.Block block : this.blocks) {
				appender.beginRow();
				appender.append(block.first());
				appender.append(block.text());
				appender.endRow();
			}
		}
		this.part.execute();
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("TRUNCATE temp.block");
		}
		this.blocks.clear();
	}

	@Override
	public void close() throws SQLException {
		this.part.close();
	}

}
