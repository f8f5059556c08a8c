package org.moneytrail.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.moneytrail.graphql.QueryDocument;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The page that lists what there is without GraphQL. */
@Component
class IndexPage {

	private final NamedQuestions named;

	IndexPage(NamedQuestions named) {
		this.named = named;
	}

	/** What a program must know of a question. */
	static Map<String, Object> describe(NamedQuestion question) {
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("name", question.name());
		described.put("title", question.title());
		described.put("about", question.about());
		described.put("version", question.version());
		List<Map<String, Object>> parameters = new ArrayList<>();
		for (QueryDocument.Variable variable : question.document().variables()) {
			Map<String, Object> parameter = new LinkedHashMap<>();
			parameter.put("name", variable.name());
			parameter.put("type", variable.type());
			parameter.put("list", variable.list());
			parameter.put("required", variable.required());
			parameter.put("default", variable.otherwise());
			parameter.put("about", question.parameters().get(variable.name()));
			parameters.add(parameter);
		}
		described.put("parameters", parameters);
		described.put("columns", columns(question));
		described.put("query", question.document().text());
		return described;
	}

	static List<String> columns(NamedQuestion question) {
		return question.document().columns(question.rows()).stream().map((column) -> String.join(".", column)).toList();
	}

	String html(List<String> flowParameters) {
		StringBuilder html = new StringBuilder("<h1>Questions with an address</h1>"
				+ "<p>Each answers as JSON, as CSV for a spreadsheet (all rows, with lines that say what was counted and how; "
				+ "<code>plain=true</code> leaves those out) and as JSON Lines. A parameter left out takes the value shown. "
				+ "<code>v=1</code> asks for a version and is refused once that one is gone. "
				+ "The same queries are the tabs of <a href=\"/graphiql/\">GraphiQL</a>; "
				+ "<a href=\"/q/index.json\">this list as JSON</a>.</p>");
		this.named.all().forEach((question) -> section(html, question));
		html.append("<h2>A flow as a file</h2><p>Parameters: ")
			.append(String.join(", ", flowParameters.stream().map((name) -> "<code>" + name + "</code>").toList()))
			.append(".</p><ul>");
		String ends = "?from=donor:v1-c3bc1bba5495696551a9&amp;to=candidate:phl:larry-krasner&amp;toleranceDays=3";
		for (FlowFormat format : FlowFormat.values()) {
			html.append("<li><a href=\"/export/flow.")
				.append(format.ending())
				.append(ends)
				.append("\">flow.")
				.append(format.ending())
				.append("</a></li>");
		}
		html.append(
				"</ul><h2>Whole lists, the whole graph, what changed</h2><p><a href=\"/export/list\">Lists and bulk "
						+ "files</a> of any length, column by column.</p>");
		return PageFrame.of("Questions with an address", html);
	}

	private static void section(StringBuilder html, NamedQuestion question) {
		String address = "/q/" + question.name();
		html.append("<h2 id=\"").append(question.name()).append("\">").append(HtmlUtils.htmlEscape(question.title()));
		html.append("</h2><p>").append(HtmlUtils.htmlEscape(String.join(" ", question.about()))).append("</p><p>");
		for (String ending : List.of(".json", ".csv", ".jsonl")) {
			html.append("<a href=\"").append(address).append(ending).append("\">").append(address).append(ending);
			html.append("</a> ");
		}
		html.append("version ").append(question.version()).append("</p>");
		if (!question.document().variables().isEmpty()) {
			html.append(
					"<div class=\"scroll\"><table><thead><tr><th>parameter</th><th>type</th><th>if left out</th><th></th></tr></thead><tbody>");
			for (QueryDocument.Variable variable : question.document().variables()) {
				html.append("<tr><td><code>").append(variable.name()).append("</code></td><td>");
				html.append(variable.type()).append(variable.list() ? ", several with commas" : "").append("</td><td>");
				html.append(HtmlUtils.htmlEscape((variable.otherwise() != null) ? variable.otherwise() : ""));
				html.append("</td><td>");
				html.append(HtmlUtils.htmlEscape(question.parameters().getOrDefault(variable.name(), "")));
				html.append("</td></tr>");
			}
			html.append("</tbody></table></div>");
		}
		html.append("<p>Columns: ").append(HtmlUtils.htmlEscape(String.join(", ", columns(question)))).append("</p>");
	}

}
