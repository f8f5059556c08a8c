package org.moneytrail.export;

import java.util.List;
import java.util.Map;

import org.springframework.web.util.HtmlUtils;

/** The page that names every whole list and bulk file with its columns. */
final class ListPage {

	private ListPage() {
	}

	static String html(GraphLists lists) {
		StringBuilder html = new StringBuilder("<h1>Whole lists and bulk files</h1>"
				+ "<p class=\"lead\">Everything the graph holds, as tables.</p>"
				+ "<h2 id=\"lists\">Lists</h2><p>Each as CSV for a spreadsheet, with lines that say what was counted "
				+ "and how (<code>plain=true</code> leaves them out), and as JSON Lines. Lists of money are newest first "
				+ "and take these parameters:</p>");
		parameters(html, GraphLists.PARAMETERS);
		html.append("<h2 id=\"bulk\">The whole graph</h2><p><a href=\"/export/bulk/manifest.json\">"
				+ "/export/bulk/manifest.json</a> names a compressed CSV file for each table, with columns, rows and "
				+ "SHA-256; <code>/export/changes.jsonl?since=VERSION</code> tells what was added, changed and withdrawn "
				+ "since the files of a version. Text stands in them as it is: open the lists, not these, in a "
				+ "spreadsheet. Tables of money have more columns there.</p>");
		html.append("<p>Money is US dollars with two decimals, a string in JSON. Days are <code>2017-05-16</code>. "
				+ "What is not known is empty, in JSON null. Ids are those of the API.</p>");
		for (GraphTable table : lists.all()) {
			section(html, table.name(), table.title(), table.columns(), true);
		}
		MoneyTable most = MoneyTable.NOT_COUNTED;
		BulkTables.ALL.stream()
			.filter((table) -> table.name().equals(most.word()))
			.findFirst()
			.ifPresent((table) -> section(html, "money in bulk files",
					"The columns of every table of money; the last three but one stand in not-counted alone.",
					table.columns(), false));
		return PageFrame.of("Whole lists and bulk files", html);
	}

	private static void parameters(StringBuilder html, Map<String, String> parameters) {
		html.append("<div class=\"scroll\"><table><thead><tr><th>parameter</th><th></th></tr></thead><tbody>");
		parameters.forEach((name, about) -> html.append("<tr><td><code>")
			.append(name)
			.append("</code></td><td>")
			.append(HtmlUtils.htmlEscape(about))
			.append("</td></tr>"));
		html.append("</tbody></table></div>");
	}

	private static void section(StringBuilder html, String name, String title, List<Column> columns, boolean linked) {
		html.append("<h2 id=\"").append(name.replace(' ', '-')).append("\">").append(name).append("</h2><p>");
		html.append(HtmlUtils.htmlEscape(title)).append("</p>");
		if (linked) {
			String path = "/export/list/" + name;
			html.append("<p><a href=\"").append(path).append(".csv\">").append(path).append(".csv</a> <a href=\"");
			html.append(path).append(".jsonl\">.jsonl</a></p>");
		}
		html.append("<details><summary>")
			.append(columns.size())
			.append(" columns</summary><div class=\"scroll\"><table><thead><tr><th>column</th><th>holds</th><th></th>"
					+ "</tr></thead><tbody>");
		for (Column column : columns) {
			html.append("<tr><td><code>").append(column.name()).append("</code></td><td>");
			html.append(word(column.type())).append("</td><td>");
			html.append(HtmlUtils.htmlEscape(column.about())).append("</td></tr>");
		}
		html.append("</tbody></table></div></details>");
	}

	private static String word(Column.Type type) {
		return switch (type) {
			case TEXT -> "text";
			case MONEY -> "dollars";
			case DATE -> "day";
			case MOMENT -> "moment";
			case NUMBER -> "number";
			case FLAG -> "true or false";
		};
	}

}
