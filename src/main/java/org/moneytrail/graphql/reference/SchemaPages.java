package org.moneytrail.graphql.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

/** The schema's types as pages, in the order in which it is written. */
final class SchemaPages {

	/** The parts, a page each. */
	enum Part {

		/** What can be asked. */
		QUERIES("queries", "Queries and subscriptions", "what can be asked"),

		/** What answers are made of. */
		TYPES("types", "Types", "what answers are made of"),

		/** Lists, page by page. */
		CONNECTIONS("connections", "Connections", "lists, page by page"),

		/** What questions are made of. */
		INPUTS("inputs", "Inputs", "filters, orders and options"),

		/** Words and values. */
		VALUES("values", "Enums and scalars", "words and values");

		private final String file;

		private final String title;

		private final String about;

		Part(String file, String title, String about) {
			this.file = file;
			this.title = title;
			this.about = about;
		}

		String file() {
			return this.file;
		}

		String title() {
			return this.title;
		}

		String about() {
			return this.about;
		}

	}

	private final Map<String, TypeDefinition<?>> types = new LinkedHashMap<>();

	private final List<ReferenceSite.Entry> entries = new ArrayList<>();

	SchemaPages(String schema) {
		TypeDefinitionRegistry registry = new SchemaParser().parse(schema);
		List<TypeDefinition<?>> all = new ArrayList<>();
		registry.types().values().forEach(all::add);
		registry.scalars().values().stream().filter((scalar) -> scalar.getSourceLocation() != null).forEach(all::add);
		all.stream()
			.sorted(Comparator.comparingInt(SchemaPages::line))
			.forEach((type) -> this.types.put(type.getName(), type));
	}

	/** What the pages written so far hold. */
	List<ReferenceSite.Entry> entries() {
		return this.entries;
	}

	String html(Part part) {
		StringBuilder html = new StringBuilder("<h1>").append(part.title()).append("</h1>");
		List<TypeDefinition<?>> shown = this.types.values().stream().filter((type) -> part(type) == part).toList();
		if (part != Part.QUERIES) {
			html.append("<p class=\"names\">");
			shown.forEach((type) -> html.append(link(type.getName())).append(' '));
			html.append("</p>");
		}
		shown.forEach((type) -> type(html, part, type));
		return html.toString();
	}

	private static int line(TypeDefinition<?> type) {
		SourceLocation location = type.getSourceLocation();
		return (location != null) ? location.getLine() : 0;
	}

	private static Part part(TypeDefinition<?> type) {
		String name = type.getName();
		if (name.equals("Query") || name.equals("Subscription")) {
			return Part.QUERIES;
		}
		if (name.endsWith("Connection") || name.endsWith("Edge") || name.equals("PageInfo")) {
			return Part.CONNECTIONS;
		}
		return switch (type) {
			case InputObjectTypeDefinition input -> Part.INPUTS;
			case EnumTypeDefinition words -> Part.VALUES;
			case ScalarTypeDefinition scalar -> Part.VALUES;
			default -> Part.TYPES;
		};
	}

	private void type(StringBuilder html, Part part, TypeDefinition<?> type) {
		String kind = kind(type);
		String about = description(type);
		html.append("<section class=\"panel\" id=\"").append(type.getName()).append("\"><h2>").append(type.getName());
		html.append(" <span class=\"tag\">").append(kind).append("</span></h2>").append(Markdown.inline(about));
		this.entries.add(ReferenceSite.Entry.of(type.getName(), kind, about, part.file() + ".html#" + type.getName()));
		switch (type) {
			case ImplementingTypeDefinition<?> object -> {
				if (!object.getImplements().isEmpty()) {
					html.append("<p class=\"soft\">Also ");
					object.getImplements().forEach((face) -> html.append(reference(face)).append(' '));
					html.append("</p>");
				}
				object.getFieldDefinitions().forEach((field) -> field(html, part, type.getName(), field));
			}
			case InputObjectTypeDefinition input ->
				input.getInputValueDefinitions().forEach((value) -> value(html, part, type.getName(), value));
			case EnumTypeDefinition words ->
				words.getEnumValueDefinitions().forEach((value) -> word(html, part, type.getName(), value));
			case UnionTypeDefinition union -> {
				html.append("<p>One of ");
				union.getMemberTypes().forEach((member) -> html.append(reference(member)).append(' '));
				html.append("</p>");
			}
			default -> {
			}
		}
		html.append("</section>");
	}

	private void field(StringBuilder html, Part part, String owner, FieldDefinition field) {
		head(html, part, owner, field.getName(), ": " + reference(field.getType()), description(field), field);
		if (!field.getInputValueDefinitions().isEmpty()) {
			html.append("<dl class=\"arguments\">");
			for (InputValueDefinition argument : field.getInputValueDefinitions()) {
				html.append("<dt><code>").append(argument.getName()).append(": ").append(reference(argument.getType()));
				html.append(otherwise(argument)).append("</code></dt><dd>");
				html.append(Markdown.inline(description(argument))).append("</dd>");
			}
			html.append("</dl>");
		}
		html.append("</div>");
	}

	private void value(StringBuilder html, Part part, String owner, InputValueDefinition value) {
		head(html, part, owner, value.getName(), ": " + reference(value.getType()) + otherwise(value),
				description(value), value);
		html.append("</div>");
	}

	private void word(StringBuilder html, Part part, String owner, EnumValueDefinition value) {
		head(html, part, owner, value.getName(), "", description(value), value);
		html.append("</div>");
	}

	private void head(StringBuilder html, Part part, String owner, String name, String type, String about,
			DirectivesContainer<?> directives) {
		String id = owner + "." + name;
		this.entries.add(ReferenceSite.Entry.of(id, owner.equals("Query") ? "query" : "field", about,
				part.file() + ".html#" + id));
		html.append("<div class=\"field\" id=\"")
			.append(id)
			.append("\"><h3><a href=\"#")
			.append(id)
			.append("\"><code>");
		html.append(name).append("</code></a><code>").append(type).append("</code></h3>");
		for (Directive gone : directives.getDirectives("deprecated")) {
			html.append("<p class=\"note\">Deprecated");
			if (gone.getArgument("reason") != null
					&& gone.getArgument("reason").getValue() instanceof StringValue reason) {
				html.append(": ").append(Html.escape(String.valueOf(reason.getValue())));
			}
			html.append("</p>");
		}
		html.append(Markdown.inline(about));
	}

	private static String otherwise(InputValueDefinition value) {
		return (value.getDefaultValue() != null) ? " = " + Html.escape(AstPrinter.printAst(value.getDefaultValue()))
				: "";
	}

	private String reference(Type<?> type) {
		return switch (type) {
			case NonNullType some -> reference(some.getType()) + "!";
			case ListType list -> "[" + reference(list.getType()) + "]";
			case TypeName name -> link(name.getName());
			default -> AstPrinter.printAst(type);
		};
	}

	private String link(String name) {
		TypeDefinition<?> type = this.types.get(name);
		return (type != null) ? "<a href=\"" + part(type).file() + ".html#" + name + "\">" + name + "</a>" : name;
	}

	private static String kind(TypeDefinition<?> type) {
		return switch (type) {
			case InputObjectTypeDefinition input -> "input";
			case EnumTypeDefinition words -> "enum";
			case ScalarTypeDefinition scalar -> "scalar";
			case UnionTypeDefinition union -> "union";
			case graphql.language.InterfaceTypeDefinition face -> "interface";
			default -> "type";
		};
	}

	private static String description(Object node) {
		return (node instanceof AbstractDescribedNode<?> described && described.getDescription() != null)
				? described.getDescription().getContent() : "";
	}

}
