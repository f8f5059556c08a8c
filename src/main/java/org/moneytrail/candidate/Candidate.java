package org.moneytrail.candidate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.ExternalId;
import org.moneytrail.neo4j.Row;

/**
 * A candidate for one office.
 *
 * @param candidateId the id
 * @param name as reported
 * @param party as reported
 * @param office the FEC's letter or a word
 * @param state two letters
 * @param district two digits
 * @param incumbency the relation to the office
 * @param status the FEC's candidate status
 * @param cycle the cycle the record was read from
 * @param stub whether only named in others' filings
 * @param source the source it was loaded from
 */
public record Candidate(CandidateId candidateId, String name, @Nullable String party, @Nullable String office,
		@Nullable String state, @Nullable String district, @Nullable Incumbency incumbency, @Nullable String status,
		@Nullable Long cycle, boolean stub, @Nullable String source) implements Actor {

	/** Reads a node's properties. */
	public static Candidate of(Row node) {
		String id = node.text("id");
		String name = node.findText("name");
		return new Candidate(new CandidateId(id), (name != null) ? name : id, node.findText("party"),
				node.findText("office"), node.findText("state"), node.findText("district"),
				Incumbency.find(node.findText("incumbency")), node.findText("status"), node.findNumber("cycle"),
				node.flag("stub"), node.findText("source"));
	}

	@Override
	public ActorId actorId() {
		return this.candidateId;
	}

	/** The global id. */
	public String id() {
		return this.candidateId.global();
	}

	/** Ids given by regulators. */
	public List<ExternalId> externalIds() {
		return ExternalId.in(this.candidateId.value());
	}

}
