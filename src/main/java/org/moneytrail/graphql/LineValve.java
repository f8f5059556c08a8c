package org.moneytrail.graphql;

import java.io.IOException;
import java.util.function.IntSupplier;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets a request look at its own connection. Servlets cannot: a container tells of a
 * client that has gone only when it is written to.
 */
final class LineValve extends ValveBase {

	/** The request attribute the look stands in. */
	static final String ATTRIBUTE = LineValve.class.getName();

	LineValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		org.apache.coyote.Request line = request.getCoyoteRequest();
		IntSupplier unread = () -> {
			line.action(ActionCode.AVAILABLE, Boolean.TRUE);
			return line.getAvailable();
		};
		request.setAttribute(ATTRIBUTE, unread);
		getNext().invoke(request, response);
	}

}
