package org.moneytrail.benchmark;

/** Invented names: no real person or committee is meant. */
final class Words {

	static final String[] STATES = ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY "
			+ "NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY")
		.split(" ");

	private static final String[] HEADS = ("AL BAR BEL BRAN CAL CAR COR DAL DAN DEL DOR EL FAR FEN FIN GAL GAR GOR HAL HAM HAR HEN "
			+ "HOL JAR KEL KEN KIN LAN LEN LOR MAL MAR MEL MON MOR NAL NOR OL OR PAR PEL PEN QUIN RAN REN ROS SAL SAN SEL SIM SOR STAN "
			+ "TAL TAN TOR TUR VAL VAN VER WAL WAR WEL WIN YOR ZAN")
		.split(" ");

	private static final String[] TAILS = ("ACH ADEN AGE ALD AMER ANDER ARD ARIN ASH ATH BECK BERG BORN BURN BURY BY COTT CROFT DALE DEN "
			+ "DER DON DORF EAU ECK ELL ENS ERLY ETT FIELD FORD GATE GOOD HAM HEAD HOLT HURST INGTON KINS LAND LEY LING LOCK LOW MAN "
			+ "MERE MONT MOOR NER NESS OCK OVER RICK RIDGE SEN SHAW SON STEAD STONE TON VILLE WELL WICK WORTH YARD")
		.split(" ");

	private static final String[] GIVEN = ("ADA ALAN ALMA AMOS ANNA ARLO AVA BEAU BELLA BORIS CARA CLARK CLEO CORA DALE DAVID DORA DREW EDNA "
			+ "ELI ELLA EMIL ENID ERIK ETTA EVAN FAY FELIX FLORA FRED GAIL GLEN GRETA GUS HAL HAZEL HUGO IDA INES IRA IRIS IVAN JANE JOEL "
			+ "JUNE KARL KATE KIRK LARS LEAH LEO LOIS LUKE MAE MARK MAUD MILO MONA NEIL NELL NINA NOAH NORA OLGA")
		.split(" ");

	private static final String[] WORK = ("TEACHER NURSE ENGINEER ATTORNEY RETIRED FARMER WRITER OWNER CONSULTANT PHYSICIAN CLERK DRIVER "
			+ "ANALYST ARTIST BAKER PROFESSOR")
		.split(" ");

	private Words() {
	}

	/** Different for the first {@link #names} numbers. */
	static String name(int number) {
		return HEADS[number % HEADS.length] + TAILS[number / HEADS.length % TAILS.length];
	}

	static int names() {
		return HEADS.length * TAILS.length;
	}

	/** Different for the first {@link #givenNames} numbers. */
	static String given(int number) {
		return GIVEN[number % GIVEN.length];
	}

	static int givenNames() {
		return GIVEN.length;
	}

	static String work(int number) {
		return WORK[number % WORK.length];
	}

}
