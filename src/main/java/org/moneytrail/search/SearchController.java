package org.moneytrail.search;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.graphql.PageRequest;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code search}. */
@Controller
class SearchController {

	private final Search search;

	SearchController(Search search) {
		this.search = search;
	}

	@QueryMapping
	SearchConnection search(@Argument String text, @Argument @Nullable List<SearchType> types, PageRequest page) {
		return this.search.find(text, types, page);
	}

}
