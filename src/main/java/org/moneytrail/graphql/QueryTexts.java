package org.moneytrail.graphql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;

/**
 * Queries by the SHA-256 of their text: those clients sent along with it (the protocol of
 * Apollo's automatic persisted queries), or a fixed list.
 */
final class QueryTexts {

	private static final String NAMED = "persistedQuery";

	private final boolean persisted;

	private final @Nullable Map<String, String> allowed;

	private final Cache<String, String> kept;

	QueryTexts(boolean persisted, @Nullable Map<String, String> allowed, int keptCharacters) {
		this.persisted = persisted;
		this.allowed = allowed;
		this.kept = Caffeine.newBuilder()
			.maximumWeight(keptCharacters)
			.weigher((String hash, String text) -> text.length())
			.build();
	}

	/**
	 * The text a request means.
	 * @param sent the text it sent; null if it sent a hash alone
	 * @throws Refusal with the code Apollo's clients know, if the hash names nothing or
	 * another text, or the query is none of the allowed
	 */
	String resolve(@Nullable String sent, Map<String, Object> extensions) {
		String hash = hash(extensions);
		if (hash == null) {
			if (sent == null) {
				throw invalid("the request must have a query, as a string");
			}
			return allowed(sent);
		}
		if (this.allowed != null) {
			return (sent != null) ? allowed(matching(sent, hash)) : listed(this.allowed, hash);
		}
		if (!this.persisted) {
			throw new Refusal(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported", Map.of());
		}
		if (sent != null) {
			return matching(sent, hash);
		}
		String text = this.kept.getIfPresent(hash);
		if (text == null) {
			throw new Refusal(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound", Map.of());
		}
		return text;
	}

	/**
	 * Keeps the text of a valid query if its request named it by its hash.
	 */
	void keep(String text, Map<String, Object> extensions) {
		String hash = hash(extensions);
		if (hash != null && this.allowed == null) {
			this.kept.put(hash, text);
		}
	}

	/** The SHA-256 of a text's UTF-8, in hexadecimal digits. */
	static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String allowed(String text) {
		if (this.allowed != null && !this.allowed.containsKey(sha256(text))) {
			throw new Refusal(ErrorCode.QUERY_NOT_IN_SAFELIST,
					"this server answers a fixed list of queries, and this is none of them", Map.of());
		}
		return text;
	}

	private static String listed(Map<String, String> allowed, String hash) {
		String text = allowed.get(hash);
		if (text == null) {
			throw new Refusal(ErrorCode.PERSISTED_QUERY_NOT_IN_LIST,
					"this server answers a fixed list of queries, and the hash names none of them", Map.of());
		}
		return text;
	}

	private static String matching(String text, String hash) {
		if (!sha256(text).equals(hash)) {
			throw invalid("provided sha does not match query");
		}
		return text;
	}

	private static @Nullable String hash(Map<String, Object> extensions) {
		if (!(extensions.get(NAMED) instanceof Map<?, ?> named)) {
			return null;
		}
		if (!(named.get("version") instanceof Number version) || version.intValue() != 1) {
			throw invalid("extensions.persistedQuery.version must be 1");
		}
		if (!(named.get("sha256Hash") instanceof String hash) || !hash.matches("[0-9a-fA-F]{64}")) {
			throw invalid("extensions.persistedQuery.sha256Hash must be 64 hexadecimal digits");
		}
		return hash.toLowerCase(Locale.ROOT);
	}

	private static Refusal invalid(String message) {
		return new Refusal(ErrorCode.INVALID_REQUEST, message, Map.of());
	}

}
