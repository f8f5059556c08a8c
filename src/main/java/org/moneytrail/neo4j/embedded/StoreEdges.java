package org.moneytrail.neo4j.embedded;

import java.lang.reflect.Array;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.moneytrail.neo4j.Cells;
import org.moneytrail.neo4j.EdgeRun;
import org.moneytrail.neo4j.EdgeScan;
import org.moneytrail.neo4j.KeyLookup;
import org.moneytrail.neo4j.Row;
import org.moneytrail.neo4j.WriteBatch;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransactionTerminatedException;

/** Reads through the database's own interface, without a statement. */
final class StoreEdges implements EdgeScan.Store {

	private final GraphDatabaseService database;

	StoreEdges(GraphDatabaseService database) {
		this.database = database;
	}

	@Override
	public void scan(EdgeScan scan, long timeoutMillis, Consumer<Cells> consumer) {
		EdgeCells cells = new EdgeCells(scan);
		within(timeoutMillis, (transaction) -> {
			for (String type : scan.types()) {
				RelationshipType wanted = RelationshipType.withName(type);
				try (ResourceIterator<Relationship> edges = transaction.findRelationships(wanted)) {
					while (edges.hasNext()) {
						if (cells.read(type, edges.next())) {
							consumer.accept(cells);
						}
					}
				}
			}
			return Boolean.TRUE;
		});
	}

	@Override
	public List<List<Row>> find(List<KeyLookup> lookups, long timeoutMillis) {
		return within(timeoutMillis, (transaction) -> {
			StoreReads reads = new StoreReads(transaction);
			List<List<Row>> found = new ArrayList<>();
			for (KeyLookup lookup : lookups) {
				List<Row> rows = reads.find(lookup);
				found.add((rows != null) ? rows : find(transaction, lookup));
			}
			return found;
		});
	}

	@Override
	public @Nullable List<List<Row>> read(List<EdgeRun> runs, long timeoutMillis) {
		return within(timeoutMillis, (transaction) -> {
			StoreReads reads = new StoreReads(transaction);
			List<List<Row>> found = new ArrayList<>();
			for (EdgeRun run : runs) {
				List<Row> rows = reads.read(run);
				if (rows == null) {
					return null;
				}
				found.add(rows);
			}
			return found;
		});
	}

	private <T extends @Nullable Object> T within(long timeoutMillis, Reading<T> reading) {
		try (Transaction transaction = this.database.beginTx(timeoutMillis, TimeUnit.MILLISECONDS)) {
			return reading.in(transaction);
		}
		catch (TransactionTerminatedException ex) {
			throw new Outage(ErrorCode.TIMEOUT, "the database did not answer in time", ex);
		}
		catch (DatabaseShutdownException | TransactionFailureException | KernelException ex) {
			throw new Outage(ErrorCode.UNAVAILABLE, "the database is not there", ex);
		}
	}

	@Override
	public WriteBatch begin() {
		return new StoreBatch(this.database);
	}

	/** Without an index. */
	private static List<Row> find(Transaction transaction, KeyLookup lookup) {
		List<Row> rows = new ArrayList<>();
		String[] names = lookup.properties().toArray(String[]::new);
		for (String value : lookup.values()) {
			try (ResourceIterator<? extends Entity> found = lookup.isEdge()
					? transaction.findRelationships(RelationshipType.withName(lookup.name()), lookup.key(), value)
					: transaction.findNodes(Label.label(lookup.name()), lookup.key(), value)) {
				while (found.hasNext()) {
					add(rows, found.next(), names);
				}
			}
		}
		return rows;
	}

	private static void add(List<Row> rows, Entity entity, String[] names) {
		try {
			Map<String, Object> properties = (names.length > 0) ? entity.getProperties(names)
					: entity.getAllProperties();
			rows.add(new Row(asAStatementGivesThem(properties)));
		}
		catch (NotFoundException ex) {
			// It has gone meanwhile.
		}
	}

	private static Map<String, Object> asAStatementGivesThem(Map<String, Object> properties) {
		if (properties.values().stream().noneMatch((value) -> value.getClass().isArray())) {
			return properties;
		}
		Map<String, Object> given = new HashMap<>(properties);
		given.replaceAll((name, value) -> value.getClass().isArray() ? list(value) : value);
		return given;
	}

	private static List<Object> list(Object array) {
		return IntStream.range(0, Array.getLength(array)).mapToObj((place) -> Array.get(array, place)).toList();
	}

	/** Something read in a transaction. */
	private interface Reading<T extends @Nullable Object> {

		T in(Transaction transaction) throws KernelException;

	}

	/** A relationship's type, ends and properties. */
	private static final class EdgeCells implements Cells {

		private static final int BEFORE = 2;

		private final Map<String, String> letters;

		private final List<String> properties;

		private final String[] names;

		private final @Nullable Object[] values;

		EdgeCells(EdgeScan scan) {
			this.letters = scan.letters();
			this.properties = scan.properties();
			this.names = this.properties.toArray(String[]::new);
			this.values = new Object[BEFORE + this.names.length];
		}

		/** False if the relationship has gone meanwhile. */
		boolean read(String type, Relationship edge) {
			try {
				this.values[0] = type;
				this.values[1] = this.letters.isEmpty() ? "" : letter(edge.getStartNode()) + letter(edge.getEndNode());
				Map<String, Object> found = edge.getProperties(this.names);
				for (int i = 0; i < this.names.length; i++) {
					this.values[BEFORE + i] = found.get(this.names[i]);
				}
				return !found.isEmpty();
			}
			catch (NotFoundException ex) {
				return false;
			}
		}

		private String letter(Node node) {
			for (Label label : node.getLabels()) {
				String letter = this.letters.get(label.name());
				if (letter != null) {
					return letter;
				}
			}
			throw new NotFoundException("a node of no known label");
		}

		@Override
		public @Nullable String findText(int column) {
			return (String) this.values[column];
		}

		@Override
		public @Nullable Long findNumber(int column) {
			return (Long) this.values[column];
		}

		@Override
		public @Nullable Boolean findFlag(int column) {
			return (Boolean) this.values[column];
		}

		@Override
		public @Nullable ZonedDateTime findMoment(int column) {
			return (ZonedDateTime) this.values[column];
		}

		@Override
		public @Nullable LocalDate findDate(int column) {
			return (LocalDate) this.values[column];
		}

	}

}
