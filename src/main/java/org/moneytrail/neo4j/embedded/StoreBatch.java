package org.moneytrail.neo4j.embedded;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.moneytrail.neo4j.GraphWriter;
import org.moneytrail.neo4j.StoreChange;
import org.moneytrail.neo4j.WriteBatch;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.QueryStatistics;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionTerminatedException;
import org.neo4j.graphdb.TransientFailureException;
import org.neo4j.memory.MemoryLimitExceededException;

/**
 * A transaction through the database's own interface. What a statement says as a
 * {@link StoreChange} is done record by record; of a record only what is other than
 * before is written, so that only the indexes of that are.
 */
final class StoreBatch implements WriteBatch {

	private static final String NODE_KEY = "id";

	private static final String EDGE_KEY = "rowId";

	private final Transaction transaction;

	StoreBatch(GraphDatabaseService database) {
		this.transaction = within(database::beginTx);
	}

	@Override
	public long run(GraphWriter.Step step) {
		return within(() -> {
			Map<String, ?> parameters = step.parameters();
			return switch (step.change()) {
				case null -> execute(step);
				case StoreChange.PutNodes put -> put(put.labels(), rows(parameters));
				case StoreChange.MakeEdges make -> make(rows(parameters));
				case StoreChange.SetEdges set -> set(RelationshipType.withName(set.type()), rows(parameters));
				case StoreChange.DropEdges drop -> drop(RelationshipType.withName(drop.type()), parameters);
			};
		});
	}

	@Override
	public void commit() {
		within(() -> {
			this.transaction.commit();
			return Boolean.TRUE;
		});
	}

	@Override
	public void close() {
		this.transaction.close();
	}

	private long execute(GraphWriter.Step step) {
		@SuppressWarnings("unchecked")
		Map<String, Object> values = (Map<String, Object>) step.parameters();
		try (Result result = this.transaction.execute(step.query().text(), values)) {
			long made = 0;
			while (result.hasNext()) {
				made += (result.next().get("changed") instanceof Number number) ? number.longValue() : 0;
			}
			QueryStatistics counters = result.getQueryStatistics();
			return made + counters.getNodesCreated() + counters.getRelationshipsCreated();
		}
	}

	private long put(List<String> labels, List<Map<String, @Nullable Object>> rows) {
		Label[] all = labels.stream().map(Label::label).toArray(Label[]::new);
		long made = 0;
		for (Map<String, @Nullable Object> row : rows) {
			Node node = this.transaction.findNode(all[0], NODE_KEY, row.get(NODE_KEY));
			if (node == null) {
				node = this.transaction.createNode(all);
				made++;
			}
			for (Label label : all) {
				node.addLabel(label);
			}
			change(node, row);
		}
		return made;
	}

	private long make(List<Map<String, @Nullable Object>> rows) {
		long made = 0;
		for (Map<String, @Nullable Object> row : rows) {
			Node from = this.transaction.findNode(label(row.get("fromLabel")), NODE_KEY, row.get("fromId"));
			Node to = this.transaction.findNode(label(row.get("toLabel")), NODE_KEY, row.get("toId"));
			if (from != null && to != null) {
				RelationshipType type = RelationshipType.withName(String.valueOf(row.get("type")));
				Relationship edge = from.createRelationshipTo(to, type);
				properties(row).forEach(edge::setProperty);
				made++;
			}
		}
		return made;
	}

	private long set(RelationshipType type, List<Map<String, @Nullable Object>> rows) {
		long found = 0;
		for (Map<String, @Nullable Object> row : rows) {
			Relationship edge = this.transaction.findRelationship(type, EDGE_KEY, row.get(EDGE_KEY));
			if (edge != null) {
				Map<String, Object> wanted = properties(row);
				for (String name : edge.getPropertyKeys()) {
					if (!wanted.containsKey(name)) {
						edge.removeProperty(name);
					}
				}
				change(edge, wanted);
				found++;
			}
		}
		return found;
	}

	private long drop(RelationshipType type, Map<String, ?> parameters) {
		for (Object rowId : Objects.requireNonNull((List<?>) parameters.get("rowIds"))) {
			Relationship edge = this.transaction.findRelationship(type, EDGE_KEY, rowId);
			if (edge != null) {
				edge.delete();
			}
		}
		return 0;
	}

	private static void change(Entity entity, Map<String, ? extends @Nullable Object> wanted) {
		Map<String, Object> before = entity.getAllProperties();
		wanted.forEach((name, value) -> {
			if (value == null) {
				entity.removeProperty(name);
			}
			else if (!value.equals(before.get(name))) {
				entity.setProperty(name, value);
			}
		});
	}

	private static Label label(@Nullable Object name) {
		return Label.label(String.valueOf(name));
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, @Nullable Object>> rows(Map<String, ?> parameters) {
		return Objects.requireNonNull((List<Map<String, @Nullable Object>>) parameters.get("rows"));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> properties(Map<String, @Nullable Object> row) {
		return Objects.requireNonNull((Map<String, Object>) row.get("properties"));
	}

	private static <T> T within(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (DatabaseShutdownException | TransactionTerminatedException | TransientFailureException ex) {
			throw new Outage(ErrorCode.UNAVAILABLE, "the database does not answer; try again shortly", ex);
		}
		catch (MemoryLimitExceededException ex) {
			throw new Outage(ErrorCode.UNAVAILABLE,
					"so many changes at once take more memory than the database may use, and nothing was changed; "
							+ "give it more with --moneytrail.embedded.transaction-memory=4GB, and the program twice as "
							+ "much with MONEYTRAIL_OPTS=-Xmx8g",
					ex);
		}
	}

}
