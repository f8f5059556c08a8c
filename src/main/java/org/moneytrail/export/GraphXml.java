package org.moneytrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A flow's pictures as one graph for other programs: nodes once, links once for each
 * channel, which is a property of theirs.
 */
final class GraphXml {

	private static final List<String> NODE = List.of("label", "type", "kind", "column");

	private static final List<String> EDGE = List.of("channel", "amount", "attributed");

	private final XMLStreamWriter xml;

	private GraphXml(XMLStreamWriter xml) {
		this.xml = xml;
	}

	/** Writes GraphML 1.0. */
	static void graphml(Map<String, Object> answer, OutputStream out) throws IOException {
		write(out, (graph) -> graph.graphml(answer));
	}

	/** Writes GEXF 1.3. */
	static void gexf(Map<String, Object> answer, OutputStream out) throws IOException {
		write(out, (graph) -> graph.gexf(answer));
	}

	private static void write(OutputStream out, Drawing drawing) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			drawing.draw(new GraphXml(xml));
			xml.writeEndDocument();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private void graphml(Map<String, Object> answer) throws XMLStreamException {
		start("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
		text("desc", about(answer));
		for (String name : NODE) {
			empty("key", "id", "n-" + name, "for", "node", "attr.name", name, "attr.type",
					name.equals("column") ? "int" : "string");
		}
		for (String name : EDGE) {
			empty("key", "id", "e-" + name, "for", "edge", "attr.name", name, "attr.type",
					name.equals("amount") ? "double" : (name.equals("attributed") ? "boolean" : "string"));
		}
		start("graph", "edgedefault", "directed");
		for (Map<?, ?> node : nodes(answer)) {
			start("node", "id", Maps.text(node, "id"));
			for (Map.Entry<String, String> value : values(node).entrySet()) {
				data("n-" + value.getKey(), value.getValue());
			}
			end();
		}
		int number = 0;
		for (Map<?, ?> channel : Maps.list(answer, "moneyFlow", "channels")) {
			for (Map<?, ?> link : Maps.list(channel, "graph", "links")) {
				start("edge", "id", "e" + number++, "source", Maps.text(link, "source"), "target",
						Maps.text(link, "target"));
				data("e-channel", Maps.text(channel, "channel"));
				data("e-amount", Maps.text(link, "amount"));
				data("e-attributed", Maps.text(link, "attributed"));
				end();
			}
		}
		end();
		end();
	}

	private void gexf(Map<String, Object> answer) throws XMLStreamException {
		start("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
		start("meta");
		text("creator", "Moneytrail");
		text("description", about(answer));
		end();
		start("graph", "defaultedgetype", "directed");
		start("attributes", "class", "node");
		for (String name : NODE.subList(1, NODE.size())) {
			empty("attribute", "id", name, "title", name, "type", name.equals("column") ? "integer" : "string");
		}
		end();
		start("attributes", "class", "edge");
		for (String name : EDGE) {
			empty("attribute", "id", name, "title", name, "type",
					name.equals("amount") ? "double" : (name.equals("attributed") ? "boolean" : "string"));
		}
		end();
		start("nodes");
		for (Map<?, ?> node : nodes(answer)) {
			Map<String, String> values = values(node);
			start("node", "id", Maps.text(node, "id"), "label", Maps.text(node, "label"));
			start("attvalues");
			for (String name : NODE.subList(1, NODE.size())) {
				if (values.containsKey(name)) {
					empty("attvalue", "for", name, "value", values.getOrDefault(name, ""));
				}
			}
			end();
			end();
		}
		end();
		start("edges");
		int number = 0;
		for (Map<?, ?> channel : Maps.list(answer, "moneyFlow", "channels")) {
			for (Map<?, ?> link : Maps.list(channel, "graph", "links")) {
				start("edge", "id", "e" + number++, "source", Maps.text(link, "source"), "target",
						Maps.text(link, "target"), "weight", Maps.text(link, "amount"));
				start("attvalues");
				empty("attvalue", "for", "channel", "value", Maps.text(channel, "channel"));
				empty("attvalue", "for", "amount", "value", Maps.text(link, "amount"));
				empty("attvalue", "for", "attributed", "value", Maps.text(link, "attributed"));
				end();
				end();
			}
		}
		end();
		end();
		end();
	}

	/** Each once, as channels share them. */
	private static List<Map<?, ?>> nodes(Map<String, Object> answer) {
		Set<String> seen = new LinkedHashSet<>();
		return Maps.list(answer, "moneyFlow", "channels", "graph", "nodes")
			.stream()
			.filter((node) -> seen.add(Maps.text(node, "id")))
			.<Map<?, ?>>map((node) -> node)
			.toList();
	}

	private static Map<String, String> values(Map<?, ?> node) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("label", Maps.text(node, "label"));
		String type = Maps.text(node, "actor", "__typename");
		values.put("type", type.isEmpty() ? (Maps.text(node, "remainder").isEmpty() ? "Race" : "Remainder") : type);
		String kind = Maps.text(node, "actor", "kind");
		if (!kind.isEmpty()) {
			values.put("kind", kind);
		}
		values.put("column", Maps.text(node, "column"));
		return values;
	}

	private static String about(Map<String, Object> answer) {
		return "Money flow from " + Maps.text(answer, "moneyFlow", "from", "name") + " to "
				+ Maps.text(answer, "moneyFlow", "to", "name") + " by " + Maps.text(answer, "moneyFlow", "method")
				+ ", " + Maps.text(answer, "moneyFlow", "toleranceDays") + " days' tolerance, graph version "
				+ Maps.text(answer, "moneyFlow", "graphVersion")
				+ ". Amounts are US dollars; channels are never added up.";
	}

	private void start(String name, String... attributes) throws XMLStreamException {
		this.xml.writeStartElement(name);
		attributes(attributes);
	}

	private void end() throws XMLStreamException {
		this.xml.writeEndElement();
	}

	private void empty(String name, String... attributes) throws XMLStreamException {
		this.xml.writeEmptyElement(name);
		attributes(attributes);
	}

	private void text(String name, String text) throws XMLStreamException {
		start(name);
		this.xml.writeCharacters(clean(text));
		end();
	}

	private void data(String key, String value) throws XMLStreamException {
		start("data", "key", key);
		this.xml.writeCharacters(clean(value));
		end();
	}

	private void attributes(String... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2) {
			if (attributes[i].equals("xmlns")) {
				this.xml.writeDefaultNamespace(attributes[i + 1]);
			}
			else {
				this.xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
			}
		}
	}

	/** Signs XML cannot hold. */
	private static String clean(String text) {
		return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
	}

	private interface Drawing {

		void draw(GraphXml graph) throws XMLStreamException;

	}

}
