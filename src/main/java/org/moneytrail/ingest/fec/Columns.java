package org.moneytrail.ingest.fec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.SourceRow;

/** The names of the columns of the FEC's files. */
final class Columns {

	private static final String RECEIPT_START = "CMTE_ID|AMNDT_IND|RPT_TP|TRANSACTION_PGI|IMAGE_NUM|TRANSACTION_TP|ENTITY_TP|NAME|CITY|STATE|ZIP_CODE|EMPLOYER|OCCUPATION|TRANSACTION_DT|TRANSACTION_AMT|OTHER_ID|";

	private static final String RECEIPT_END = "TRAN_ID|FILE_NUM|MEMO_CD|MEMO_TEXT|SUB_ID";

	private static final String OPERATING = "CMTE_ID|AMNDT_IND|RPT_YR|RPT_TP|IMAGE_NUM|LINE_NUM|FORM_TP_CD|SCHED_TP_CD|NAME|CITY|STATE|ZIP_CODE|TRANSACTION_DT|TRANSACTION_AMT|TRANSACTION_PGI|PURPOSE|CATEGORY|CATEGORY_DESC|MEMO_CD|MEMO_TEXT|ENTITY_TP|SUB_ID|FILE_NUM|TRAN_ID|BACK_REF_TRAN_ID";

	private static final String COMMITTEE = "CMTE_ID|CMTE_NM|TRES_NM|CMTE_ST1|CMTE_ST2|CMTE_CITY|CMTE_ST|CMTE_ZIP|CMTE_DSGN|CMTE_TP|CMTE_PTY_AFFILIATION|CMTE_FILING_FREQ|ORG_TP|CONNECTED_ORG_NM|CAND_ID";

	private static final String CANDIDATE = "CAND_ID|CAND_NAME|CAND_PTY_AFFILIATION|CAND_ELECTION_YR|CAND_OFFICE_ST|CAND_OFFICE|CAND_OFFICE_DISTRICT|CAND_ICI|CAND_STATUS|CAND_PCC|CAND_ST1|CAND_ST2|CAND_CITY|CAND_ST|CAND_ZIP";

	private static final String LINKAGE = "CAND_ID|CAND_ELECTION_YR|FEC_ELECTION_YR|CMTE_ID|CMTE_TP|CMTE_DSGN|LINKAGE_ID";

	private static final Set<String> STREETS = Set.of("CMTE_ST1", "CMTE_ST2", "CAND_ST1", "CAND_ST2");

	private Columns() {
	}

	static List<SourceRow.Column> of(String kind, String text, @Nullable String header) {
		boolean csv = kind.equals(FileKind.IE.word());
		List<String> names = csv ? ExpenditureCsv.fields((header != null) ? header : "")
				: List.of(names(kind).split("\\|"));
		List<String> values = csv ? ExpenditureCsv.fields(text) : List.of(text.split("\\|", -1));
		List<SourceRow.Column> columns = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			String name = (i < names.size()) ? names.get(i).strip() : "column " + (i + 1);
			boolean trailing = i >= names.size() && values.get(i).isEmpty();
			if (!trailing) {
				columns.add(new SourceRow.Column(name,
						(values.get(i).isBlank() || STREETS.contains(name)) ? null : values.get(i)));
			}
		}
		return columns;
	}

	private static String names(String kind) {
		return switch (kind) {
			case "itcont", "itoth" -> RECEIPT_START + RECEIPT_END;
			case "itpas2" -> RECEIPT_START + "CAND_ID|" + RECEIPT_END;
			case "oppexp" -> OPERATING;
			case "cm" -> COMMITTEE;
			case "cn" -> CANDIDATE;
			case "ccl" -> LINKAGE;
			default -> "line";
		};
	}

}
