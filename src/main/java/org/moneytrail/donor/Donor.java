package org.moneytrail.donor;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.DonorId;
import org.moneytrail.core.ExternalId;
import org.moneytrail.neo4j.Row;

/**
 * A donor as reported: one exact name, kind and place.
 *
 * @param donorId its id
 * @param name as reported
 * @param kind person, organisation or undisclosed
 * @param city as reported
 * @param state two letters
 * @param zip5 organisations only: a person's is never read from the graph
 */
public record Donor(DonorId donorId, String name, DonorKind kind, @Nullable String city, @Nullable String state,
		@Nullable String zip5) implements Actor {

	public Donor {
		zip5 = (kind == DonorKind.ORGANIZATION) ? zip5 : null;
	}

	/** Reads a node's properties. */
	public static Donor of(Row node) {
		String id = node.text("id");
		String name = node.findText("name");
		DonorKind kind = node.findCode("kind", DonorKind.class);
		return new Donor(new DonorId(id), (name != null) ? name : "(no name given)",
				(kind != null) ? kind : DonorKind.UNDISCLOSED, node.findText("city"), node.findText("state"),
				node.findText("zip5"));
	}

	@Override
	public ActorId actorId() {
		return this.donorId;
	}

	/** The global id. */
	public String id() {
		return this.donorId.global();
	}

	/** Ids given by regulators. */
	public List<ExternalId> externalIds() {
		return ExternalId.in(this.donorId.value());
	}

}
