package org.moneytrail.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.DonorId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.node.Nodes;

import org.springframework.stereotype.Component;

/**
 * The actors an answer names. Committees and candidates are few and named again and
 * again: those read at a projection's own graph version are kept with it.
 */
@Component
class FlowActors {

	private final Nodes nodes;

	private final Ledgers ledgers;

	FlowActors(Nodes nodes, Ledgers ledgers) {
		this.nodes = nodes;
		this.ledgers = ledgers;
	}

	/**
	 * Records by id, those not known yet read from the graph; ids that name nothing are
	 * left out.
	 */
	Map<GlobalId, Object> find(Collection<? extends GlobalId> ids, Projection projection) {
		Map<ActorId, Actor> known = this.ledgers.actors(projection);
		Map<GlobalId, Object> found = new HashMap<>();
		Set<GlobalId> missing = new LinkedHashSet<>();
		for (GlobalId id : ids) {
			Actor actor = (id instanceof ActorId) ? known.get(id) : null;
			if (actor != null) {
				found.put(id, actor);
			}
			else {
				missing.add(id);
			}
		}
		if (!missing.isEmpty()) {
			found.putAll(this.nodes.findByIds(missing));
		}
		return found;
	}

	/** Keeps what is known to have been read at the projection's version. */
	void keep(Map<GlobalId, Object> found, Projection projection) {
		Map<ActorId, Actor> known = this.ledgers.actors(projection);
		found.forEach((id, record) -> {
			if (record instanceof Actor actor && !(id instanceof DonorId)) {
				known.putIfAbsent(actor.actorId(), actor);
			}
		});
	}

}
