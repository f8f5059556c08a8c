package org.moneytrail.summary;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.candidate.Candidate;
import org.moneytrail.committee.Committee;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.Money;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shares of what committees and candidates received. */
@Controller
class ShareController {

	private final Summaries summaries;

	ShareController(Summaries summaries) {
		this.summaries = summaries;
	}

	@SchemaMapping(typeName = "Committee", field = "receiptShares")
	ReceiptShares ofCommittee(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, @Argument @Nullable String homeState, @Argument Money smallUpTo,
			@Argument int top, @Argument int lastDays, @Argument @Nullable List<LocalDate> elections) {
		return this.summaries.shares(committee.committeeId(),
				new ShareOptions(dates, asOf, homeState, smallUpTo, top, lastDays, elections));
	}

	@SchemaMapping(typeName = "Candidate", field = "receiptShares")
	ReceiptShares ofCandidate(Candidate candidate, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, @Argument @Nullable String homeState, @Argument Money smallUpTo,
			@Argument int top, @Argument int lastDays, @Argument @Nullable List<LocalDate> elections) {
		return this.summaries.shares(candidate.candidateId(),
				new ShareOptions(dates, asOf, homeState, smallUpTo, top, lastDays, elections));
	}

}
