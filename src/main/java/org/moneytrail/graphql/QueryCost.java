package org.moneytrail.graphql;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;

/**
 * What a query may cost at most, before it runs.
 *
 * <p>
 * A field costs 1, a question to the money network 500, a sum over all rows 100 or 200.
 * What is asked of a list's entries counts once for each entry: as many as the page size
 * of a connection, the {@code first} of a plain list, else {@link #PLAIN_LIST}.
 * Introspection is left to graphql-java's own limits.
 */
final class QueryCost {

	/** Entries a list without a size is taken to have. */
	static final int PLAIN_LIST = 4;

	private static final Map<String, Integer> DEAR = Map.ofEntries(Map.entry("Query.moneyFlow", 500),
			Map.entry("Query.sharedDonors", 500), Map.entry("Donor.reach", 500), Map.entry("Committee.reach", 500),
			Map.entry("Candidate.funders", 500), Map.entry("Committee.funders", 500), Map.entry("Race.funders", 500),
			Map.entry("Query.summarize", 200), Map.entry("Query.summaryRows", 100), Map.entry("Query.donorFacets", 100),
			Map.entry("Query.committeeFacets", 100), Map.entry("Query.candidateFacets", 100),
			Map.entry("Query.raceFacets", 100), Map.entry("SummaryConnection.facets", 200),
			Map.entry("SummaryGroup.list", 100), Map.entry("Committee.receiptShares", 200),
			Map.entry("Candidate.receiptShares", 200));

	private static final Set<String> ENTRIES = Set.of("edges", "nodes");

	private final RequestLimits limits;

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Object> variables;

	private int visited;

	private int aliases;

	private boolean plain = true;

	private QueryCost(RequestLimits limits, GraphQLSchema schema, Document document, Map<String, Object> variables) {
		this.limits = limits;
		this.schema = schema;
		this.variables = variables;
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
	}

	/**
	 * Checks a valid operation.
	 * @return its cost, before it runs
	 * @throws Refusal {@code QUERY_TOO_DEEP} or {@code QUERY_TOO_COSTLY}
	 */
	static Estimate check(RequestLimits limits, GraphQLSchema schema, Document document, OperationDefinition operation,
			Map<String, Object> variables) {
		QueryCost cost = new QueryCost(limits, schema, document, variables);
		GraphQLType root = switch (operation.getOperation()) {
			case QUERY -> schema.getQueryType();
			case MUTATION -> schema.getMutationType();
			case SUBSCRIPTION -> schema.getSubscriptionType();
		};
		long sum = cost.ofSelections(operation.getSelectionSet(), root, 1, 1, PageRequest.DEFAULT_SIZE);
		return new Estimate(sum, cost.plain);
	}

	/** What the fields that cost more than 1 cost. */
	static Map<GraphQLFieldDefinition, Integer> dear(GraphQLSchema schema) {
		Map<GraphQLFieldDefinition, Integer> dear = new IdentityHashMap<>();
		DEAR.forEach((coordinates, cost) -> {
			String[] names = coordinates.split("\\.");
			if (schema.getType(names[0]) instanceof GraphQLFieldsContainer owner
					&& owner.getFieldDefinition(names[1]) != null) {
				dear.put(owner.getFieldDefinition(names[1]), cost);
			}
		});
		return dear;
	}

	/**
	 * @param times how often the selections are answered
	 * @param pageSize entries of the connection these selections are asked of
	 */
	private long ofSelections(@Nullable SelectionSet selections, @Nullable GraphQLType type, int depth, long times,
			int pageSize) {
		long sum = 0;
		if (selections == null) {
			return sum;
		}
		for (Selection<?> selection : selections.getSelections()) {
			sum += switch (selection) {
				case Field field -> ofField(field, type, depth, times, pageSize);
				case InlineFragment inline -> ofSelections(inline.getSelectionSet(),
						named(inline.getTypeCondition(), type), depth, times, pageSize);
				case FragmentSpread spread -> ofSpread(spread, type, depth, times, pageSize);
				default -> 0;
			};
			if (sum > this.limits.maxCost()) {
				throw costly(
						"the query may cost more than " + this.limits.maxCost()
								+ " (fields times page sizes); ask for smaller pages or fewer levels",
						"cost", this.limits.maxCost());
			}
		}
		return sum;
	}

	private long ofSpread(FragmentSpread spread, @Nullable GraphQLType type, int depth, long times, int pageSize) {
		FragmentDefinition fragment = this.fragments.get(spread.getName());
		countVisit();
		return (fragment == null) ? 0 : ofSelections(fragment.getSelectionSet(),
				named(fragment.getTypeCondition(), type), depth, times, pageSize);
	}

	private long ofField(Field field, @Nullable GraphQLType type, int depth, long times, int pageSize) {
		countVisit();
		if (field.getAlias() != null && ++this.aliases > this.limits.maxAliases()) {
			throw costly("the query has more than " + this.limits.maxAliases() + " aliases", "aliases",
					this.limits.maxAliases());
		}
		if (field.getName().startsWith("__")) {
			this.plain = this.plain && field.getSelectionSet() == null;
			return times;
		}
		if (depth > this.limits.maxDepth()) {
			throw new Refusal(ErrorCode.QUERY_TOO_DEEP,
					"the query is nested more than " + this.limits.maxDepth() + " levels deep",
					Map.of("limit", this.limits.maxDepth()));
		}
		String owner = (type instanceof GraphQLFieldsContainer container) ? container.getName() : "";
		int once = DEAR.getOrDefault(owner + "." + field.getName(), 1);
		this.plain = this.plain && once == 1;
		long own = times * once;
		GraphQLFieldDefinition definition = (type instanceof GraphQLFieldsContainer container)
				? container.getFieldDefinition(field.getName()) : null;
		if (definition == null || field.getSelectionSet() == null) {
			return own;
		}
		GraphQLOutputType fieldType = definition.getType();
		boolean connection = named(fieldType).endsWith("Connection");
		boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(fieldType));
		int inner = connection ? size(field, PageRequest.DEFAULT_SIZE) : PageRequest.DEFAULT_SIZE;
		long entries = !list ? 1 : (ENTRIES.contains(field.getName()) ? pageSize : size(field, PLAIN_LIST));
		if ("nodes".equals(field.getName()) && !list(field, "ids").isEmpty()) {
			entries = list(field, "ids").size();
		}
		return own + ofSelections(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(fieldType), depth + 1,
				times * entries, inner);
	}

	/** Fragments may multiply: the walk itself is bounded too. */
	private void countVisit() {
		if (++this.visited > this.limits.maxCost()) {
			throw costly("the query's fragments unfold into more than " + this.limits.maxCost() + " fields", "cost",
					this.limits.maxCost());
		}
	}

	private int size(Field field, int otherwise) {
		for (Argument argument : field.getArguments()) {
			if ("first".equals(argument.getName()) || "last".equals(argument.getName())) {
				Integer size = number(argument.getValue());
				if (size != null) {
					return Math.clamp(size, 1, PageRequest.MAX_SIZE);
				}
			}
		}
		return otherwise;
	}

	private @Nullable Integer number(Value<?> value) {
		if (value instanceof IntValue number) {
			return number.getValue().bitLength() < 31 ? Integer.valueOf(number.getValue().intValue())
					: Integer.valueOf(PageRequest.MAX_SIZE);
		}
		if (value instanceof VariableReference reference
				&& this.variables.get(reference.getName()) instanceof Number number) {
			return number.intValue();
		}
		return null;
	}

	private List<?> list(Field field, String name) {
		for (Argument argument : field.getArguments()) {
			if (name.equals(argument.getName())) {
				return switch (argument.getValue()) {
					case ArrayValue array -> array.getValues();
					case VariableReference reference when this.variables
						.get(reference.getName()) instanceof List<?> values -> values;
					default -> List.of();
				};
			}
		}
		return List.of();
	}

	private @Nullable GraphQLType named(@Nullable TypeName condition, @Nullable GraphQLType otherwise) {
		return (condition != null) ? this.schema.getType(condition.getName()) : otherwise;
	}

	private static String named(GraphQLOutputType type) {
		return GraphQLTypeUtil.unwrapAll(type).getName();
	}

	private static Refusal costly(String message, String what, int limit) {
		return new Refusal(ErrorCode.QUERY_TOO_COSTLY, message, Map.of("what", what, "limit", limit));
	}

	/**
	 * What an operation may cost.
	 *
	 * @param cost at most, where lists without a size have no more entries than taken
	 * @param plain whether every field of it costs 1
	 */
	record Estimate(long cost, boolean plain) {

	}

}
