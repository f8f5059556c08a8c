package org.moneytrail.graphql.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * The reference pages: one for each part of the schema, one for each page of the
 * documentation, the recipes, and an index to search in. Run by the build, so that what
 * is served fits the schema it is served with.
 */
public final class ReferenceSite {

	/** The first pages of the documentation, in order; the others follow. */
	private static final List<Guide> FIRST = List.of(new Guide("api", "Using the API"),
			new Guide("for-reporters", "Before you print a number"), new Guide("methods", "The five methods"),
			new Guide("bounds", "Bounds"), new Guide("graph-model", "The graph model"),
			new Guide("operating", "Running a server"), new Guide("story", "The story's sources"));

	private final Path out;

	private final List<Entry> entries = new ArrayList<>();

	private final List<Guide> guides;

	private ReferenceSite(Path out, List<Guide> guides) {
		this.out = out;
		this.guides = guides;
	}

	/**
	 * Writes all pages.
	 * @param args the schema's file, the documentation's folder, the folder to write to
	 */
	public static void main(String[] args) throws IOException {
		Path docs = Path.of(args[1]);
		new ReferenceSite(Path.of(args[2]), guides(docs)).write(Files.readString(Path.of(args[0])), docs);
	}

	/** Every page there is; one that is not among the first is called by its heading. */
	private static List<Guide> guides(Path docs) throws IOException {
		List<Guide> guides = new ArrayList<>(FIRST);
		try (Stream<Path> files = Files.list(docs)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".md")).sorted().toList()) {
				String name = String.valueOf(file.getFileName()).replace(".md", "");
				if (guides.stream().noneMatch((guide) -> guide.name().equals(name))) {
					String heading = Files.readString(file).lines().findFirst().orElse(name);
					guides.add(new Guide(name, heading.replaceFirst("^#+ ", "")));
				}
			}
		}
		return guides;
	}

	private void write(String schema, Path docs) throws IOException {
		Files.createDirectories(this.out);
		for (Guide guide : this.guides) {
			Markdown text = new Markdown(guide.name() + ".html", Files.readString(docs.resolve(guide.name() + ".md")));
			page(guide.name(), guide.title(), text.html());
			this.entries.addAll(text.entries());
		}
		recipes(docs.resolve("recipes"));
		SchemaPages pages = new SchemaPages(schema);
		for (SchemaPages.Part part : SchemaPages.Part.values()) {
			page(part.file(), part.title(), pages.html(part));
		}
		this.entries.addAll(pages.entries());
		page("index", "Reference", index());
		Files.write(this.out.resolve("index.json"), JsonMapper.shared().writeValueAsBytes(this.entries));
	}

	private void recipes(Path folder) throws IOException {
		StringBuilder html = new StringBuilder("<h1>Recipes</h1><p>Each of these files runs as it stands against a "
				+ "server with the bundled story, and is run so by the tests where there is what it is written for.</p>");
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(Files::isRegularFile)
				.filter((file) -> !file.endsWith("package-lock.json"))
				.sorted()
				.toList()) {
				String name = String.valueOf(file.getFileName());
				html.append("<h2 id=\"").append(Html.escape(name)).append("\">").append(Html.escape(name));
				html.append("</h2><pre><code>").append(Html.escape(Files.readString(file))).append("</code></pre>");
				this.entries.add(new Entry(name, "recipe", "", "recipes.html#" + name));
			}
		}
		page("recipes", "Recipes", html.toString());
	}

	private String index() {
		StringBuilder html = new StringBuilder("<h1>Reference</h1><p class=\"lead\">Everything that can be asked, and "
				+ "what the answers mean.</p><h2>The schema</h2><ul>");
		for (SchemaPages.Part part : SchemaPages.Part.values()) {
			html.append("<li><a href=\"").append(part.file()).append(".html\">").append(part.title());
			html.append("</a>: ").append(part.about()).append("</li>");
		}
		html.append("<li><a href=\"/schema.graphqls\">The schema as a file</a></li></ul><h2>Guides</h2><ul>");
		this.guides.forEach((guide) -> html.append("<li><a href=\"")
			.append(guide.name())
			.append(".html\">")
			.append(Html.escape(guide.title()))
			.append("</a></li>"));
		return html.append("<li><a href=\"recipes.html\">Recipes</a> in curl, JavaScript, Python and R</li></ul>")
			.append("<h2>Without GraphQL</h2><ul><li><a href=\"/q\">Questions with an address</a></li>")
			.append("<li><a href=\"/export/list\">Whole lists and bulk files, column by column</a></li></ul>")
			.toString();
	}

	private void page(String name, String title, String content) throws IOException {
		StringBuilder nav = new StringBuilder();
		link(nav, name, "index", "Overview");
		for (SchemaPages.Part part : SchemaPages.Part.values()) {
			link(nav, name, part.file(), part.title());
		}
		this.guides.forEach((guide) -> link(nav, name, guide.name(), guide.title()));
		link(nav, name, "recipes", "Recipes");
		nav.append("<a href=\"/q\">Questions with an address</a><a href=\"/export/list\">Lists and bulk files</a>");
		String html = Html.FRAME.replace("{title}", Html.escape(title))
			.replace("{nav}", nav)
			.replace("{content}", content);
		Files.write(this.out.resolve(name + ".html"), html.getBytes(StandardCharsets.UTF_8));
	}

	private static void link(StringBuilder nav, String here, String page, String title) {
		nav.append("<a href=\"").append(page).append(".html\"");
		nav.append(here.equals(page) ? " aria-current=\"page\">" : ">").append(Html.escape(title)).append("</a>");
	}

	private record Guide(String name, String title) {

	}

	/**
	 * What the search finds.
	 *
	 * @param name as it is written
	 * @param kind what it is, in a word
	 * @param about its first sentence
	 * @param href where it stands
	 */
	record Entry(String name, String kind, String about, String href) {

		static Entry of(String name, String kind, String description, String href) {
			String text = description.strip().replaceAll("\\s+", " ");
			int end = text.indexOf(". ");
			return new Entry(name, kind.toLowerCase(Locale.ROOT), (end > 0) ? text.substring(0, end + 1) : text, href);
		}

	}

}
