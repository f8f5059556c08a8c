package org.moneytrail.core;

/**
 * The public error codes, shown to clients as {@code extensions.code}. Codes are added,
 * never renamed.
 */
public enum ErrorCode {

	/** An argument is malformed or out of range: ask differently. */
	INVALID_ARGUMENT,

	/** The query does not parse or validate. */
	INVALID_QUERY,

	/** The HTTP request is no GraphQL request: no JSON, no query, too large. */
	INVALID_REQUEST,

	/** The hash names no query known here: send the text along once. */
	PERSISTED_QUERY_NOT_FOUND,

	/** This server does not keep queries by hash: send the text. */
	PERSISTED_QUERY_NOT_SUPPORTED,

	/** This server answers a fixed list of queries, and the hash names none of them. */
	PERSISTED_QUERY_NOT_IN_LIST,

	/** This server answers a fixed list of queries, and this text is none of them. */
	QUERY_NOT_IN_SAFELIST,

	/** The query is nested deeper than the server allows. */
	QUERY_TOO_DEEP,

	/** The query asks for more than the server allows in one request. */
	QUERY_TOO_COSTLY,

	/** The cursor belongs to a ranking of a graph version that is gone: start again. */
	STALE_CURSOR,

	/** The graph has not come to the version asked for: again later. */
	STALE_VERSION,

	/** There is no such API key, or it was revoked: another one, or none. */
	UNAUTHENTICATED,

	/** The API key is not for this. */
	FORBIDDEN,

	/** What may be asked in a minute was asked: again later. */
	RATE_LIMITED,

	/** Too many ask at once: again in a moment. */
	OVERLOADED,

	/** The time budget ended: ask for less, or again later. */
	TIMEOUT,

	/** The database is away: again later. */
	UNAVAILABLE,

	/** Ours, and logged under the execution id. */
	INTERNAL

}
