package org.moneytrail.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/**
 * A committee with very many receipts, {@code fec:C-HUB}: row {@code i} is of
 * {@code cents(i)} on {@code day(i)} from donor {@code i % DONORS}. Rows hold what a real
 * FEC row holds.
 */
public final class HubData {

	/** The hub's id. */
	public static final String HUB = "fec:C-HUB";

	/** Donors to it. */
	public static final int DONORS = 2_000;

	private static final Label ACTOR = Label.label("Actor");

	private static final int BATCH = 20_000;

	private HubData() {
	}

	/** Adds the hub with so many receipts. */
	static void create(GraphDatabaseService graph, int receipts) {
		String hub;
		List<String> donors = new ArrayList<>();
		try (Transaction tx = graph.beginTx()) {
			Node committee = tx.createNode(ACTOR, Label.label("Committee"));
			committee.setProperty("id", HUB);
			committee.setProperty("name", "Hub");
			hub = committee.getElementId();
			for (int i = 0; i < DONORS; i++) {
				Node donor = tx.createNode(ACTOR, Label.label("Donor"));
				donor.setProperty("id", "v1-hub" + i);
				donor.setProperty("name", "Donor " + i);
				donors.add(donor.getElementId());
			}
			tx.commit();
		}
		for (int from = 0; from < receipts; from += BATCH) {
			try (Transaction tx = graph.beginTx()) {
				Node committee = tx.getNodeByElementId(hub);
				for (int i = from; i < Math.min(receipts, from + BATCH); i++) {
					receipt(tx.getNodeByElementId(donors.get(i % DONORS)), committee, i);
				}
				tx.commit();
			}
		}
	}

	/** The row id of a row. */
	public static String rowId(int i) {
		return String.valueOf(4_021_320_190_000_000_000L + i);
	}

	/** The amount of a row. */
	public static long cents(int i) {
		return 100L * (1 + (i * 31L) % 2800);
	}

	/** The day of a row. */
	public static LocalDate day(int i) {
		return LocalDate.of(2019, 1, 1).plusDays((i * 17L) % 730);
	}

	private static void receipt(Node donor, Node committee, int i) {
		Relationship row = donor.createRelationshipTo(committee, RelationshipType.withName("CONTRIBUTED_TO"));
		row.setProperty("rowId", rowId(i));
		row.setProperty("fromId", "v1-hub" + (i % DONORS));
		row.setProperty("toId", HUB);
		row.setProperty("cents", cents(i));
		row.setProperty("date", day(i));
		row.setProperty("kind", (i % 50 == 0) ? "IN_KIND" : "MONETARY");
		row.setProperty("source", "fec");
		row.setProperty("transactionType", "15");
		row.setProperty("locator", "itcont.txt:" + i);
		row.setProperty("imageNumber", 201904159145000000L + i);
		row.setProperty("filingId", "fec:" + (i % 100));
		row.setProperty("employer", "Employer " + (i % 1000));
		row.setProperty("occupation", "Occupation " + (i % 100));
		row.setProperty("knownFrom", day(i).plusDays(90));
	}

}
