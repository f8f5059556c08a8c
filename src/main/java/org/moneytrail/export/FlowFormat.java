package org.moneytrail.export;

import org.jspecify.annotations.Nullable;

/** The files a flow can be had as. */
enum FlowFormat {

	/** The picture, for graph programs. */
	GRAPHML("graphml", "application/xml"),

	/** The picture, for Gephi. */
	GEXF("gexf", "application/xml"),

	/** Nodes and links with places, as d3-sankey takes them. */
	SANKEY("sankey.json", "application/json"),

	/** FollowTheMoney entities, one a line. */
	FTM("ftm.jsonl", "application/x-ndjson"),

	/** Every number with its filing, file, line and hash, as Markdown. */
	CITATIONS("md", "text/markdown");

	private final String ending;

	private final String mediaType;

	FlowFormat(String ending, String mediaType) {
		this.ending = ending;
		this.mediaType = mediaType;
	}

	/** The end of the file's name. */
	String ending() {
		return this.ending;
	}

	String mediaType() {
		return this.mediaType;
	}

	/** Null if there is no such ending. */
	static @Nullable FlowFormat find(String ending) {
		for (FlowFormat format : values()) {
			if (format.ending.equals(ending)) {
				return format;
			}
		}
		return null;
	}

}
