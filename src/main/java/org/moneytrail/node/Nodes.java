package org.moneytrail.node;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.NodeLookup;
import org.moneytrail.neo4j.Row;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Anything by its global id.
 *
 * <p>
 * Fields that hold an {@link ActorId} load the actor through the data loader
 * {@code DataLoader<ActorId, Actor>}: one statement for all ids of one level of a query.
 */
@Component
public class Nodes {

	private final Supplier<List<NodeLookup<?>>> lookups;

	Nodes(ObjectProvider<NodeLookup<?>> lookups, BatchLoaderRegistry loaders) {
		this.lookups = SingletonSupplier.of(() -> lookups.orderedStream().toList());
		loaders.forTypePair(ActorId.class, Actor.class)
			.registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> findActors(ids)));
	}

	/**
	 * Records by id; ids that name nothing are left out.
	 * <p>
	 * One round trip for nodes, however many labels, and one for money edges.
	 */
	public Map<GlobalId, Object> findByIds(Collection<? extends GlobalId> ids) {
		Map<GlobalId, Object> found = new HashMap<>();
		List<NodeRecords<?, ?>> nodes = new ArrayList<>();
		for (NodeLookup<?> lookup : this.lookups.get()) {
			if (ids.stream().noneMatch(lookup.idType()::isInstance)) {
				continue;
			}
			if (lookup instanceof NodeRecords<?, ?> records) {
				nodes.add(records);
			}
			else {
				found.putAll(find(lookup, ids));
			}
		}
		if (!nodes.isEmpty()) {
			found.putAll(NodeRecords.find(nodes, ids));
		}
		return found;
	}

	/** The record of an id; null if it names nothing. */
	public @Nullable Object find(GlobalId id) {
		return findByIds(List.of(id)).get(id);
	}

	/** Actors by id; ids that name nothing are left out. */
	public Map<ActorId, Actor> findActors(Collection<? extends ActorId> ids) {
		Map<ActorId, Actor> actors = new HashMap<>();
		findByIds(ids).forEach((id, record) -> actors.put((ActorId) id, (Actor) record));
		return actors;
	}

	/**
	 * An actor whose node was read with something else.
	 * @param node its properties
	 */
	public Actor actor(ActorId id, Row node) {
		for (NodeLookup<?> lookup : this.lookups.get()) {
			if (lookup instanceof NodeRecords<?, ?> records && lookup.idType().isInstance(id)) {
				return (Actor) records.record(node);
			}
		}
		throw new IllegalStateException("no record for " + id);
	}

	private static <I extends GlobalId> Map<I, ?> find(NodeLookup<I> lookup, Collection<? extends GlobalId> ids) {
		Set<I> own = new LinkedHashSet<>();
		for (GlobalId id : ids) {
			if (lookup.idType().isInstance(id)) {
				own.add(lookup.idType().cast(id));
			}
		}
		return lookup.findByIds(own);
	}

}
