package org.moneytrail.neo4j.embedded;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.EdgeRun;
import org.moneytrail.neo4j.KeyLookup;
import org.moneytrail.neo4j.Row;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.EntityCursor;
import org.neo4j.internal.kernel.api.IndexQueryConstraints;
import org.neo4j.internal.kernel.api.IndexReadSession;
import org.neo4j.internal.kernel.api.InternalIndexState;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.NodeValueIndexCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.PropertyIndexQuery;
import org.neo4j.internal.kernel.api.Read;
import org.neo4j.internal.kernel.api.RelationshipValueIndexCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.internal.kernel.api.exceptions.schema.IndexNotFoundKernelException;
import org.neo4j.internal.schema.IndexDescriptor;
import org.neo4j.internal.schema.IndexOrder;
import org.neo4j.internal.schema.IndexType;
import org.neo4j.internal.schema.SchemaDescriptor;
import org.neo4j.internal.schema.SchemaDescriptors;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/**
 * Reads through a transaction's indexes and cursors, as a statement's plan does: the
 * database's interface for objects looks up index and tokens again for each record. What
 * no index serves is not read.
 */
final class StoreReads {

	private static final int UNKNOWN = -1;

	private final KernelTransaction transaction;

	private final Read read;

	private final TokenRead tokens;

	StoreReads(Transaction transaction) {
		this.transaction = ((InternalTransaction) transaction).kernelTransaction();
		this.read = this.transaction.dataRead();
		this.tokens = this.transaction.tokenRead();
	}

	/** What a look-up finds; null if no index serves it. */
	@Nullable List<Row> find(KeyLookup lookup) throws KernelException {
		int key = this.tokens.propertyKey(lookup.key());
		int owner = lookup.isEdge() ? this.tokens.relationshipType(lookup.name())
				: this.tokens.nodeLabel(lookup.name());
		IndexReadSession index = index(lookup.isEdge(), owner, key);
		if (index == null) {
			return null;
		}
		PropertySelection wanted = lookup.properties().isEmpty() ? PropertySelection.ALL_PROPERTIES
				: selection(lookup.properties());
		return lookup.isEdge() ? edges(index, key, lookup.values(), wanted)
				: nodes(index, key, lookup.values(), wanted);
	}

	private List<Row> edges(IndexReadSession index, int key, Collection<String> values, PropertySelection wanted)
			throws KernelException {
		List<Row> rows = new ArrayList<>();
		try (RelationshipValueIndexCursor found = edges()) {
			for (String value : values) {
				this.read.relationshipIndexSeek(this.transaction.queryContext(), index, found,
						IndexQueryConstraints.unconstrained(), PropertyIndexQuery.exact(key, value));
				while (found.next()) {
					if (found.readFromStore()) {
						rows.add(new Row(properties(found, wanted)));
					}
				}
			}
		}
		return rows;
	}

	private List<Row> nodes(IndexReadSession index, int key, Collection<String> values, PropertySelection wanted)
			throws KernelException {
		List<Row> rows = new ArrayList<>();
		NodeCursor node = this.transaction.ambientNodeCursor();
		try (NodeValueIndexCursor found = this.transaction.cursors()
			.allocateNodeValueIndexCursor(this.transaction.cursorContext(), this.transaction.memoryTracker())) {
			for (String value : values) {
				this.read.nodeIndexSeek(this.transaction.queryContext(), index, found,
						IndexQueryConstraints.unconstrained(), PropertyIndexQuery.exact(key, value));
				while (found.next()) {
					found.node(node);
					if (node.next()) {
						rows.add(new Row(properties(node, wanted)));
					}
				}
			}
		}
		return rows;
	}

	/** The relationships of a run; null if no index serves it. */
	@Nullable List<Row> read(EdgeRun run) throws KernelException {
		int type = this.tokens.relationshipType(run.type());
		int place = this.tokens.propertyKey(run.index().place());
		int rowId = this.tokens.propertyKey(run.index().rowId());
		List<PropertyIndexQuery> wanted = new ArrayList<>(List.of(places(run, place), rowIds(run, rowId)));
		if (run.owner() != null) {
			wanted.addFirst(PropertyIndexQuery.exact(this.tokens.propertyKey(run.index().owner()), run.owner()));
		}
		IndexReadSession index = index(true, type,
				wanted.stream().mapToInt(PropertyIndexQuery::propertyKeyId).toArray());
		if (index == null) {
			return null;
		}
		List<Row> rows = new ArrayList<>();
		Ends ends = new Ends(run.show());
		try (RelationshipValueIndexCursor found = edges()) {
			this.read.relationshipIndexSeek(this.transaction.queryContext(), index, found,
					IndexQueryConstraints.ordered(run.upwards() ? IndexOrder.ASCENDING : IndexOrder.DESCENDING),
					wanted.toArray(PropertyIndexQuery[]::new));
			while (rows.size() < run.most() && found.next()) {
				Row row = found.readFromStore() ? row(found, run, ends) : null;
				if (row != null) {
					rows.add(row);
				}
			}
		}
		return rows;
	}

	private static PropertyIndexQuery places(EdgeRun run, int place) {
		if (run.rowId() != null) {
			return PropertyIndexQuery.exact(place, run.place());
		}
		Value from = Values.of(run.place());
		Value to = Values.of(run.bound());
		return run.upwards() ? PropertyIndexQuery.range(place, from, false, to, true)
				: PropertyIndexQuery.range(place, to, true, from, false);
	}

	private static PropertyIndexQuery rowIds(EdgeRun run, int rowId) {
		if (run.rowId() == null) {
			return PropertyIndexQuery.exists(rowId);
		}
		return run.upwards() ? PropertyIndexQuery.range(rowId, run.rowId(), false, null, false)
				: PropertyIndexQuery.range(rowId, null, false, run.rowId(), false);
	}

	/** Null if it has gone, or left the run, meanwhile. */
	private @Nullable Row row(RelationshipValueIndexCursor edge, EdgeRun run, Ends ends) {
		EdgeRun.Show show = run.show();
		List<String> named = show.properties();
		PropertySelection wanted = PropertySelection.ALL_PROPERTIES;
		if (named != null) {
			List<String> names = new ArrayList<>(named);
			names.addAll(List.of(run.index().place(), run.index().rowId()));
			wanted = selection(names);
		}
		Map<String, Object> properties = properties(edge, wanted);
		Object place = properties.get(run.index().place());
		Object rowId = properties.get(run.index().rowId());
		if (place == null || rowId == null) {
			return null;
		}
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("place", place);
		columns.put("rowId", rowId);
		if (named == null) {
			columns.put("edge", properties);
		}
		else {
			columns.put("cells", Arrays.asList(named.stream().map(properties::get).toArray()));
		}
		if (show.labels().isEmpty()) {
			return new Row(columns);
		}
		boolean whole = ends.put(edge.sourceNodeReference(), show.from(), "from", columns)
				&& ends.put(edge.targetNodeReference(), show.to(), "to", columns);
		return whole ? new Row(columns) : null;
	}

	private RelationshipValueIndexCursor edges() {
		return this.transaction.cursors()
			.allocateRelationshipValueIndexCursor(this.transaction.cursorContext(), this.transaction.memoryTracker());
	}

	/** Null if there is none that is whole. */
	private @Nullable IndexReadSession index(boolean ofEdges, int owner, int... keys) {
		if (owner == UNKNOWN || IntStream.of(keys).anyMatch((key) -> key == UNKNOWN)) {
			return null;
		}
		SchemaDescriptor schema = ofEdges ? SchemaDescriptors.forRelType(owner, keys)
				: SchemaDescriptors.forLabel(owner, keys);
		IndexDescriptor index = this.transaction.schemaRead()
			.indexForSchemaAndIndexTypeNonTransactional(schema, IndexType.RANGE);
		try {
			return (index != IndexDescriptor.NO_INDEX
					&& this.transaction.schemaRead().indexGetStateNonLocking(index) == InternalIndexState.ONLINE)
							? this.read.indexReadSession(index) : null;
		}
		catch (IndexNotFoundKernelException ex) {
			return null;
		}
	}

	private PropertySelection selection(List<String> names) {
		return PropertySelection.selection(names.stream()
			.mapToInt(this.tokens::propertyKey)
			.filter((key) -> key != UNKNOWN)
			.distinct()
			.sorted()
			.toArray());
	}

	private Map<String, Object> properties(EntityCursor entity, PropertySelection wanted) {
		Map<String, Object> values = new HashMap<>();
		PropertyCursor properties = this.transaction.ambientPropertyCursor();
		entity.properties(properties, wanted);
		while (properties.next()) {
			values.put(this.tokens.propertyKeyGetName(properties.propertyKey()),
					plain(properties.propertyValue().asObject()));
		}
		return values;
	}

	/** As a statement gives it. */
	private static Object plain(Object value) {
		return value.getClass().isArray()
				? IntStream.range(0, Array.getLength(value)).mapToObj((place) -> Array.get(value, place)).toList()
				: value;
	}

	/** Nodes at the ends of a run's relationships: one owner stands at all of them. */
	private final class Ends {

		private final EdgeRun.Show show;

		private final int[] labels;

		private final Map<Long, End> known = new HashMap<>();

		Ends(EdgeRun.Show show) {
			this.show = show;
			this.labels = show.labels().stream().mapToInt(StoreReads.this.tokens::nodeLabel).toArray();
		}

		/** False if the node has gone meanwhile. */
		boolean put(long node, boolean wanted, String column, Map<String, @Nullable Object> columns) {
			End end = this.known.get(node);
			if (end == null || (wanted && end.properties() == null)) {
				end = read(node, wanted);
				if (end == null) {
					return false;
				}
				this.known.put(node, end);
			}
			columns.put(column + "Label", end.label());
			if (wanted) {
				columns.put(column, end.properties());
			}
			return true;
		}

		private @Nullable End read(long reference, boolean wanted) {
			NodeCursor node = StoreReads.this.transaction.ambientNodeCursor();
			StoreReads.this.read.singleNode(reference, node);
			if (!node.next()) {
				return null;
			}
			int label = 0;
			while (label < this.labels.length - 1
					&& (this.labels[label] == UNKNOWN || !node.hasLabel(this.labels[label]))) {
				label++;
			}
			return new End(this.show.labels().get(label),
					wanted ? properties(node, PropertySelection.ALL_PROPERTIES) : null);
		}

	}

	/** What is known of a node. */
	private record End(String label, @Nullable Map<String, Object> properties) {

	}

}
