package org.moneytrail.access;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept: never itself, only its hash.
 *
 * @param id what it is called by, and its first letters
 * @param hash SHA-256 of the whole key, in hexadecimal digits
 * @param name whose it is
 * @param scopes what it is for, as words
 * @param perMinute the cost it may spend in a minute; null for the usual
 * @param created when it was made
 * @param revoked since when it is none; null while it is one
 */
public record ApiKey(String id, String hash, String name, List<String> scopes, @Nullable Long perMinute,
		Instant created, @Nullable Instant revoked) {

	public ApiKey {
		scopes = List.copyOf(scopes);
	}

	ApiKey revokedAt(Instant moment) {
		return new ApiKey(this.id, this.hash, this.name, this.scopes, this.perMinute, this.created, moment);
	}

}
