package org.moneytrail.graphql.reference;

/** What all pages have in common. */
final class Html {

	static final String FRAME = """
			<!doctype html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="color-scheme" content="light dark">
			<title>{title} – Moneytrail reference</title>
			<link rel="icon" type="image/svg+xml" href="/explorer/icon.svg">
			<link rel="stylesheet" href="/explorer/explorer.css">
			<link rel="stylesheet" href="/reference/reference.css">
			<script type="module" src="/reference/reference.js"></script>
			</head>
			<body>
			<a class="skip" href="#content">Skip to the content</a>
			<header class="bar">
			<a class="brand" href="/" aria-label="Moneytrail, start page"><svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true"><path d="M3 8c10 0 8 16 26 16M3 16c9 0 11 3 26 3" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round"/></svg><span>Moneytrail</span></a>
			<div class="bar-search search-box" role="search"><input id="find" type="search" aria-label="Search the reference" placeholder="Type, field, code or word" autocomplete="off"><ul id="found" class="suggestions" hidden></ul></div>
			<nav aria-label="Main"><a href="/">Explore</a><a href="/graphiql/">GraphiQL</a><a href="/reference/" aria-current="true">Reference</a></nav>
			</header>
			<div class="reference">
			<details class="contents" open><summary>Contents</summary><nav aria-label="Reference">{nav}</nav></details>
			<main id="content" tabindex="-1">{content}</main>
			</div>
			</body>
			</html>
			""";

	private Html() {
	}

	static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
