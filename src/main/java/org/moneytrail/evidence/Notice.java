package org.moneytrail.evidence;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A notice to users.
 *
 * @param title a short title
 * @param text the notice
 * @param law the law it rests on
 */
record Notice(String title, String text, @Nullable String law) {

	static final List<Notice> ALL = List.of(new Notice("Use of contributor data",
			"Information on individual contributors copied from FEC reports may not be sold or used to solicit "
					+ "contributions or for any commercial purpose. Names and addresses of committees are exempt. "
					+ "Use in news reporting is accepted if soliciting is not its aim.",
			"52 U.S.C. 30111(a)(4); 11 CFR 104.15"),
			new Notice("Spending is not giving",
					"Independent expenditures are spent in support of or in opposition to a candidate, never given to "
							+ "one. Nonpartisan voter education supports nobody. These classes are never added up.",
					null),
			new Notice("What the filings show",
					"Money is fungible: how much of one donor's money reached a candidate is a convention, named in "
							+ "each answer. \"Unexplained\" means that the filings loaded here do not show the source; it is "
							+ "no word of wrongdoing.",
					null));

}
