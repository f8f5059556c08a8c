package org.moneytrail.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar, or that there is none. */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String version = Version.class.getPackage().getImplementationVersion();
		return new String[] { "moneytrail " + ((version != null) ? version : "(not packaged)"),
				"Java " + Runtime.version() };
	}

}
