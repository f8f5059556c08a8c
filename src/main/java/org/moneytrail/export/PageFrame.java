package org.moneytrail.export;

import org.springframework.web.util.HtmlUtils;

/** What the pages at plain addresses have in common. */
final class PageFrame {

	private static final String FRAME = """
			<!doctype html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="color-scheme" content="light dark">
			<title>{title} – Moneytrail</title>
			<link rel="icon" type="image/svg+xml" href="/explorer/icon.svg">
			<link rel="stylesheet" href="/explorer/explorer.css">
			<link rel="stylesheet" href="/reference/reference.css">
			</head>
			<body>
			<header class="bar">
			<a class="brand" href="/" aria-label="Moneytrail, start page"><span>Moneytrail</span></a>
			<nav aria-label="Main"><a href="/">Explore</a><a href="/graphiql/">GraphiQL</a><a href="/reference/">Reference</a><a href="/q">Questions</a><a href="/export/list">Lists</a></nav>
			</header>
			<div class="page"><main id="content">{content}</main></div>
			</body>
			</html>
			""";

	private PageFrame() {
	}

	/**
	 * A page.
	 * @param content markup of ours
	 */
	static String of(String title, CharSequence content) {
		return FRAME.replace("{title}", HtmlUtils.htmlEscape(title)).replace("{content}", content);
	}

}
