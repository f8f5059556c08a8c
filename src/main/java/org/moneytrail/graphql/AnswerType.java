package org.moneytrail.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In which media type a request wants its answer. */
final class AnswerType {

	static final MediaType GRAPHQL_RESPONSE = MediaType.valueOf("application/graphql-response+json");

	/** Better ones first, where a client likes several alike. */
	private static final List<MediaType> OURS = List.of(GRAPHQL_RESPONSE, MediaType.APPLICATION_JSON,
			MediaType.TEXT_EVENT_STREAM);

	private AnswerType() {
	}

	/**
	 * Reads an Accept header: the type with the highest weight; JSON where the client has
	 * no wish or takes anything; a stream of events only for those who name it.
	 * @throws Rejected 406 if it takes nothing of ours, 400 if it is malformed
	 */
	static MediaType of(@Nullable String accept) {
		if (accept == null || accept.isBlank()) {
			return MediaType.APPLICATION_JSON;
		}
		List<MediaType> ranges;
		try {
			ranges = MediaType.parseMediaTypes(accept);
		}
		catch (InvalidMediaTypeException ex) {
			throw Rejected.bad("the Accept header is malformed");
		}
		MediaType best = null;
		double most = 0;
		for (MediaType type : OURS) {
			double weight = ranges.stream()
				.filter((range) -> range.equalsTypeAndSubtype(type))
				.mapToDouble(MediaType::getQualityValue)
				.max()
				.orElse(0);
			if (weight > most) {
				best = type;
				most = weight;
			}
		}
		for (MediaType range : ranges) {
			if (range.isWildcardType() || range.isWildcardSubtype()) {
				boolean refused = ranges.stream()
					.anyMatch((one) -> one.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
							&& one.getQualityValue() == 0);
				if (range.includes(MediaType.APPLICATION_JSON) && range.getQualityValue() > most && !refused) {
					best = MediaType.APPLICATION_JSON;
					most = range.getQualityValue();
				}
			}
		}
		if (best == null) {
			throw new Rejected(HttpStatus.NOT_ACCEPTABLE,
					"answers are application/graphql-response+json or application/json, subscriptions text/event-stream");
		}
		return best;
	}

}
