package org.moneytrail.flow;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.DonorId;

/** Ids of givers: donors, and candidates with own money. */
final class Givers {

	private Givers() {
	}

	static ActorId id(Projection projection, int giver) {
		String id = projection.givers().id(giver);
		String value = id.substring(id.indexOf(':') + 1);
		return id.startsWith("candidate:") ? new CandidateId(value) : new DonorId(value);
	}

}
