package org.moneytrail.graphql;

import org.moneytrail.core.ErrorCode;

import org.springframework.http.HttpStatus;

/** A request that is no GraphQL request, with the HTTP status that says so. */
final class Rejected extends RuntimeException {

	private final HttpStatus status;

	private final ErrorCode code;

	Rejected(HttpStatus status, String message) {
		this(status, ErrorCode.INVALID_REQUEST, message);
	}

	Rejected(HttpStatus status, ErrorCode code, String message) {
		super(message, null, false, false);
		this.status = status;
		this.code = code;
	}

	static Rejected bad(String message) {
		return new Rejected(HttpStatus.BAD_REQUEST, message);
	}

	HttpStatus status() {
		return this.status;
	}

	ErrorCode code() {
		return this.code;
	}

}
