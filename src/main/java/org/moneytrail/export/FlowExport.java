package org.moneytrail.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.QueryDocument;
import org.moneytrail.graphql.Questions;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A money flow as a file. */
@Component
class FlowExport {

	private static final String QUESTION = "exports/flow.graphql";

	private final NamedQuestion question = new NamedQuestion("flow", "Money flow", List.of(), 1, 0,
			List.of("moneyFlow", "channels"), Map.of(), QueryDocument.parse(read()));

	private final Questions questions;

	private final JsonMapper json;

	FlowExport(Questions questions, JsonMapper json) {
		this.questions = questions;
		this.json = json;
	}

	/** The names of its parameters. */
	List<String> parameters() {
		return this.question.document().variables().stream().map(QueryDocument.Variable::name).toList();
	}

	/**
	 * Asks for a flow; nothing is written before its answer is there.
	 * @throws Refusal {@code INVALID_ARGUMENT} if a parameter is unknown, missing or
	 * wrong
	 */
	Map<String, Object> ask(Map<String, List<String>> parameters) {
		return this.questions.ask(this.question.document(), this.question.variables(parameters));
	}

	/** Writes an answer. */
	void write(Map<String, Object> answer, FlowFormat format, OutputStream out) throws IOException {
		switch (format) {
			case GRAPHML -> GraphXml.graphml(answer, out);
			case GEXF -> GraphXml.gexf(answer, out);
			case SANKEY -> out.write(this.json.writeValueAsBytes(sankey(answer)));
			case FTM -> {
				for (Map<String, Object> entity : Entities.of(answer)) {
					out.write(this.json.writeValueAsBytes(entity));
					out.write('\n');
				}
			}
			case CITATIONS -> out.write(CitationPack.of(answer).getBytes(StandardCharsets.UTF_8));
		}
	}

	/**
	 * Links name their ends by place; one picture for each channel, as they are walls.
	 */
	private static Map<String, Object> sankey(Map<String, Object> answer) {
		Map<String, Object> pictures = new LinkedHashMap<>();
		pictures.put("graphVersion", Table.at(answer, List.of("moneyFlow", "graphVersion")));
		pictures.put("method", Table.at(answer, List.of("moneyFlow", "method")));
		pictures.put("toleranceDays", Table.at(answer, List.of("moneyFlow", "toleranceDays")));
		List<Map<String, Object>> channels = new ArrayList<>();
		for (Map<?, ?> channel : Maps.list(answer, "moneyFlow", "channels")) {
			List<Map<?, ?>> nodes = Maps.list(channel, "graph", "nodes");
			List<String> ids = nodes.stream().map((node) -> Maps.text(node, "id")).toList();
			List<Map<String, Object>> links = new ArrayList<>();
			for (Map<?, ?> link : Maps.list(channel, "graph", "links")) {
				Map<String, Object> drawn = new LinkedHashMap<>();
				drawn.put("source", ids.indexOf(Maps.text(link, "source")));
				drawn.put("target", ids.indexOf(Maps.text(link, "target")));
				drawn.put("value", new java.math.BigDecimal(Maps.text(link, "amount")));
				drawn.put("attributed", Maps.flag(link, "attributed"));
				links.add(drawn);
			}
			Map<String, Object> picture = new LinkedHashMap<>();
			picture.put("channel", Maps.text(channel, "channel"));
			picture.put("nodes", nodes.stream().map((node) -> {
				Map<String, Object> drawn = new LinkedHashMap<>();
				drawn.put("id", Maps.text(node, "id"));
				drawn.put("name", Maps.text(node, "label"));
				drawn.put("column", Table.at(node, List.of("column")));
				drawn.put("remainder", Table.at(node, List.of("remainder")));
				return drawn;
			}).toList());
			picture.put("links", links);
			picture.put("notes", Maps.texts(channel, "notes"));
			channels.add(picture);
		}
		pictures.put("channels", channels);
		return pictures;
	}

	private static String read() {
		try (InputStream in = new ClassPathResource(QUESTION).getInputStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + QUESTION, ex);
		}
	}

}
