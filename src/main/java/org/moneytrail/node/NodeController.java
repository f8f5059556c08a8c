package org.moneytrail.node;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.ExternalId;
import org.moneytrail.core.FilingId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.PageRequest;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code node}, {@code nodes} and {@code byExternalId}. */
@Controller
class NodeController {

	private final Nodes nodes;

	NodeController(Nodes nodes) {
		this.nodes = nodes;
	}

	@QueryMapping
	@Nullable Object node(@Argument String id) {
		return this.nodes.find(GlobalId.parse("id", id));
	}

	@QueryMapping
	List<@Nullable Object> nodes(@Argument List<String> ids) {
		if (ids.size() > PageRequest.MAX_SIZE) {
			throw Refusal.argument("ids", "at most " + PageRequest.MAX_SIZE,
					"at most " + PageRequest.MAX_SIZE + " ids in one question, were " + ids.size());
		}
		List<GlobalId> wanted = ids.stream().map((id) -> GlobalId.parse("ids", id)).toList();
		Map<GlobalId, Object> found = this.nodes.findByIds(new LinkedHashSet<>(wanted));
		return wanted.stream().<@Nullable Object>map(found::get).toList();
	}

	@QueryMapping
	@Nullable Object byExternalId(@Argument String scheme, @Argument String value) {
		String known = scheme.toLowerCase(Locale.ROOT);
		if (!ExternalId.SCHEMES.contains(known)) {
			throw Refusal.argument("scheme", String.join(", ", ExternalId.SCHEMES),
					"scheme must be one of " + String.join(", ", ExternalId.SCHEMES));
		}
		if (value.isBlank() || value.length() > GlobalId.MAX_LENGTH - 20) {
			throw Refusal.argument("value", "an id", "value must be an id of " + known);
		}
		String id = known + ":" + value.strip();
		List<GlobalId> possible = List.of(new CommitteeId(id), new CandidateId(id), new FilingId(id));
		Map<GlobalId, Object> found = this.nodes.findByIds(possible);
		for (GlobalId candidate : possible) {
			if (found.containsKey(candidate)) {
				return found.get(candidate);
			}
		}
		return null;
	}

}
