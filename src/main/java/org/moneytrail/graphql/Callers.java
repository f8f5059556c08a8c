package org.moneytrail.graphql;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;

/** Tells callers apart. */
public interface Callers {

	/** The attribute of a request that holds its {@link Caller}. */
	String ATTRIBUTE = "org.moneytrail.caller";

	/**
	 * The attribute of a request that holds how it gives its place back, a
	 * {@link Runnable}, before its answer is out: a subscription would keep it for ever.
	 */
	String LEAVE_ATTRIBUTE = "org.moneytrail.leave";

	/**
	 * Who asks.
	 * @param authorization as in the header of that name; null if there is none
	 * @param address where the request came from; null if that is not known
	 * @param forwarded whether a proxy says that it came from elsewhere
	 * @param scope what they are about to do
	 * @throws Refusal {@code UNAUTHENTICATED} if the key is none or was revoked,
	 * {@code FORBIDDEN} if it is not for this
	 */
	Caller find(@Nullable String authorization, @Nullable InetAddress address, boolean forwarded, Scope scope);

	/** What a key can be for. */
	enum Scope {

		/** Asking with GraphQL. */
		QUERY,

		/** Files: named questions and exports. */
		EXPORT,

		/** Subscriptions. */
		LISTEN

	}

}
