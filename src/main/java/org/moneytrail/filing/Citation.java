package org.moneytrail.filing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.FilingId;
import org.moneytrail.graphql.LastShown;
import org.moneytrail.graphql.Lasting;
import org.moneytrail.neo4j.Row;

/**
 * Where a money edge stands in the filings. Its field {@code filing} is loaded by the
 * filing room; a room that owns an edge only has to answer {@code citation}.
 *
 * @param filingId the filing, where known
 * @param file the file it was first loaded from
 * @param line the line of that file
 * @param url where the public can read it
 * @param image the FEC's image number, as digits
 * @param knownFrom the day from which the public could know
 * @param knownFromBasis what that day is
 * @param knownUntil until when this version stood
 * @param trust on rows entered by hand
 * @param certainty on rows entered by hand
 * @param shown how it was shown last
 */
public record Citation(@Nullable FilingId filingId, @Nullable String file, @Nullable Integer line, @Nullable String url,
		@Nullable String image, @Nullable LocalDate knownFrom, @Nullable KnownFromBasis knownFromBasis,
		@Nullable LocalDate knownUntil, @Nullable Trust trust, @Nullable Certainty certainty,
		LastShown shown) implements Lasting {

	private static final String IMAGE_PAGE = "https://docquery.fec.gov/cgi-bin/fecimg/?";

	/**
	 * Reads a money edge's properties: {@code filingId}, {@code locator}, {@code url},
	 * {@code imageNumber}, {@code knownFrom}, {@code knownBasis}, {@code knownUntil},
	 * {@code trust}, {@code certainty}.
	 */
	public static Citation of(Row edge) {
		String filing = edge.findText("filingId");
		String locator = edge.findText("locator");
		int colon = (locator != null) ? locator.lastIndexOf(':') : -1;
		String file = (locator != null && colon > 0) ? locator.substring(0, colon) : locator;
		Integer line = (locator != null && colon > 0) ? findLine(locator.substring(colon + 1)) : null;
		if (line == null) {
			file = locator;
		}
		Long image = edge.findNumber("imageNumber");
		String url = edge.findText("url");
		if (url == null && image != null) {
			url = IMAGE_PAGE + image;
		}
		LocalDate known = edge.findDate("knownFrom");
		return new Citation((filing != null) ? new FilingId(filing) : null, file, line, url,
				(image != null) ? image.toString() : null, known, (known != null) ? KnownFromBasis.of(edge) : null,
				edge.findDate("knownUntil"), edge.findCode("trust", Trust.class),
				edge.findCode("certainty", Certainty.class), new LastShown());
	}

	private static @Nullable Integer findLine(String text) {
		boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit);
		return digits ? Integer.valueOf(text) : null;
	}

}
