package org.moneytrail.filing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.moneytrail.committee.Committee;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.FilingId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code filing}, a committee's filings and the filing of every citation. */
@Controller
class FilingController {

	private final Filings filings;

	FilingController(Filings filings) {
		this.filings = filings;
	}

	@QueryMapping
	@Nullable Filing filing(@Argument String id) {
		FilingId wanted = GlobalId.parse("id", id, FilingId.class, "filing");
		return this.filings.findByIds(List.of(wanted)).get(wanted);
	}

	@SchemaMapping(typeName = "Committee")
	Connection<Filing> filings(Committee committee, PageRequest page) {
		return this.filings.page(committee.committeeId(), page);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Committee> filer(Filing filing, DataLoader<ActorId, Actor> actors) {
		CommitteeId filer = filing.filerId();
		return (filer != null) ? actors.load(filer).thenApply((actor) -> (Committee) actor)
				: CompletableFuture.completedFuture(null);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Filing> amends(Filing filing, DataLoader<FilingId, Filing> filings) {
		return find(filing.amendsId(), filings);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Filing> filing(Citation citation, DataLoader<FilingId, Filing> filings) {
		return find(citation.filingId(), filings);
	}

	private static CompletableFuture<@Nullable Filing> find(@Nullable FilingId id,
			DataLoader<FilingId, Filing> filings) {
		return (id != null) ? filings.load(id).thenApply((filing) -> filing) : CompletableFuture.completedFuture(null);
	}

}
