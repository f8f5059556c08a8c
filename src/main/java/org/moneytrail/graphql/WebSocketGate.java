package org.moneytrail.graphql;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * GraphQL over WebSocket (graphql-transport-ws), frames checked first: one that is no
 * message of the protocol closes with 4400.
 */
final class WebSocketGate extends GraphQlWebSocketHandler {

	private static final CloseStatus INVALID_MESSAGE = new CloseStatus(4400, "Invalid message");

	/** What a client may say. */
	private static final Set<String> TYPES = Set.of("connection_init", "subscribe", "complete", "ping", "pong");

	private final JsonMapper json;

	WebSocketGate(WebGraphQlHandler handler, JsonMapper json, Duration initTimeout, @Nullable Duration keepAlive) {
		super(handler, new JacksonJsonHttpMessageConverter(json), initTimeout, keepAlive, anyOrigin());
		this.json = json;
	}

	/** Which origins may connect is decided before, as for all of the API. */
	private static CorsConfiguration anyOrigin() {
		CorsConfiguration any = new CorsConfiguration();
		any.setAllowedOriginPatterns(List.of(CorsConfiguration.ALL));
		return any;
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
		if (isMessage(message.getPayload())) {
			super.handleTextMessage(session, message);
		}
		else {
			session.close(INVALID_MESSAGE);
		}
	}

	private boolean isMessage(String text) {
		try {
			JsonNode message = this.json.readTree(text);
			if (!message.isObject() || !TYPES.contains(message.path("type").asString(""))
					|| !(message.path("id").isMissingNode() || message.path("id").isString())) {
				return false;
			}
			JsonNode payload = message.path("payload");
			if ("subscribe".equals(message.path("type").asString())) {
				RequestShape.checkObject(payload);
			}
			return payload.isMissingNode() || payload.isNull() || payload.isObject();
		}
		catch (JacksonException | Rejected ex) {
			return false;
		}
	}

}
