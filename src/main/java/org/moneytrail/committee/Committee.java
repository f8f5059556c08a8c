package org.moneytrail.committee;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.ExternalId;
import org.moneytrail.neo4j.Row;

/**
 * A registered committee.
 *
 * @param committeeId its id
 * @param name as registered
 * @param type its kind, null where unknown
 * @param typeCode the letter behind it
 * @param designation its relation to candidates, null where unknown
 * @param party as reported
 * @param treasurer as registered
 * @param city its city
 * @param state two letters
 * @param registeredOn when it registered, where known
 * @param connectedOrganization the organisation it is connected with
 * @param organizationType what that is
 * @param stub whether it is only named in others' filings
 * @param balanceBasis how its opening balance is known
 * @param source the source it was loaded from
 */
public record Committee(CommitteeId committeeId, String name, @Nullable CommitteeType type, @Nullable String typeCode,
		@Nullable CommitteeDesignation designation, @Nullable String party, @Nullable String treasurer,
		@Nullable String city, @Nullable String state, @Nullable LocalDate registeredOn,
		@Nullable String connectedOrganization, @Nullable OrganizationType organizationType, boolean stub,
		BalanceBasis balanceBasis, @Nullable String source) implements Actor {

	/** Reads a node's properties. */
	public static Committee of(Row node) {
		String id = node.text("id");
		String name = node.findText("name");
		BalanceBasis basis = node.findCode("balanceBasis", BalanceBasis.class);
		return new Committee(new CommitteeId(id), (name != null) ? name : id, CommitteeType.find(node.findText("type")),
				node.findText("type"), CommitteeDesignation.find(node.findText("designation")), node.findText("party"),
				node.findText("treasurer"), node.findText("city"), node.findText("state"),
				node.findDate("registeredOn"), node.findText("connectedOrganization"),
				OrganizationType.find(node.findText("organizationType")), node.flag("stub"),
				(basis != null) ? basis : BalanceBasis.UNKNOWN, node.findText("source"));
	}

	@Override
	public ActorId actorId() {
		return this.committeeId;
	}

	/** The global id. */
	public String id() {
		return this.committeeId.global();
	}

	/** Ids given by regulators. */
	public List<ExternalId> externalIds() {
		return ExternalId.in(this.committeeId.value());
	}

}
