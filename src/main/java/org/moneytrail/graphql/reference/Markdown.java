package org.moneytrail.graphql.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page of the documentation as HTML, its headings as places to find. */
final class Markdown {

	private static final List<Extension> TABLES = List.of(TablesExtension.create());

	private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

	private static final Pattern PAGE = Pattern.compile("([a-z-]+)\\.md(#.*)?");

	private final Node document;

	private final String page;

	private final List<ReferenceSite.Entry> entries = new ArrayList<>();

	Markdown(String page, String text) {
		this.page = page;
		this.document = PARSER.parse(text);
		this.document.accept(new AbstractVisitor() {

			private String place = Markdown.this.page;

			@Override
			public void visit(Heading heading) {
				String words = words(heading);
				this.place = Markdown.this.page + "#" + id(words);
				Markdown.this.entries.add(new ReferenceSite.Entry(words, "guide", "", this.place));
			}

			/**
			 * A row of a table that begins with a word of ours, such as an error code.
			 */
			@Override
			public void visit(CustomNode node) {
				if (node instanceof TableRow && node.getFirstChild() instanceof TableCell first
						&& first.getFirstChild() instanceof Code code && code.getNext() == null
						&& first.getNext() != null) {
					Markdown.this.entries
						.add(ReferenceSite.Entry.of(code.getLiteral(), "word", words(first.getNext()), this.place));
				}
				visitChildren(node);
			}
		});
	}

	/** Text that is a sentence or two, such as a description. */
	static String inline(String text) {
		return renderer().render(PARSER.parse(text));
	}

	String html() {
		return renderer().render(this.document)
			.replace("<table>", "<div class=\"scroll\"><table>")
			.replace("</table>", "</table></div>");
	}

	List<ReferenceSite.Entry> entries() {
		return this.entries;
	}

	private static HtmlRenderer renderer() {
		return HtmlRenderer.builder()
			.extensions(TABLES)
			.escapeHtml(true)
			.attributeProviderFactory((context) -> (node, tag, attributes) -> attributes(node, attributes))
			.build();
	}

	private static void attributes(Node node, Map<String, String> attributes) {
		if (node instanceof Heading heading) {
			attributes.put("id", id(words(heading)));
		}
		String href = attributes.get("href");
		if (href != null) {
			attributes.put("href", here(href));
		}
	}

	/** Where a file of the documentation is among these pages. */
	private static String here(String href) {
		if (href.startsWith("http") || href.startsWith("#") || href.startsWith("/")) {
			return href;
		}
		if (href.endsWith("schema.graphqls")) {
			return "/schema.graphqls";
		}
		if (href.startsWith("recipes")) {
			return "recipes.html";
		}
		return PAGE.matcher(href).matches() ? href.replace(".md", ".html") : "/reference/";
	}

	private static String id(String words) {
		return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
	}

	private static String words(Node node) {
		StringBuilder words = new StringBuilder();
		node.accept(new AbstractVisitor() {
			@Override
			public void visit(Text text) {
				words.append(text.getLiteral());
			}

			@Override
			public void visit(Code code) {
				words.append(code.getLiteral());
			}
		});
		return words.toString();
	}

}
