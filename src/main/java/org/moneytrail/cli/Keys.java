package org.moneytrail.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.moneytrail.access.ApiKey;
import org.moneytrail.access.ApiKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code moneytrail keys}: makes, lists and revokes API keys. Works beside a running
 * server, which heeds it within a second.
 */
@Command(name = "keys", mixinStandardHelpOptions = true, versionProvider = Version.class, usageHelpAutoWidth = true,
		description = { "Makes, lists and revokes API keys.", "",
				"Nobody needs a key; one raises the limit. A key is shown once, kept as its hash in ./data/evidence." },
		footer = { "", "Examples:", "", "  moneytrail keys create \"City desk\"",
				"  moneytrail keys create bot --scope query --per-minute 50000", "  moneytrail keys list",
				"  moneytrail keys revoke 1a2b3c4d" })
final class Keys implements Callable<Integer> {

	private static final List<String> SCOPES = List.of("query", "export", "listen");

	private final Supplier<Path> data;

	private final PrintStream out;

	Keys(Supplier<Path> data, PrintStream out) {
		this.data = data;
		this.out = out;
	}

	@Override
	public Integer call() {
		return list();
	}

	@Command(name = "create", description = "Makes a key and shows it, once.")
	int create(@Parameters(paramLabel = "NAME", description = "Whose it is.") String name, @Option(names = "--scope",
			paramLabel = "SCOPE", split = ",",
			description = "What it is for: query, export, listen; all if left out.") @Nullable List<String> scopes,
			@Option(names = "--per-minute", paramLabel = "COST",
					description = "The cost it may spend in a minute; 1,000,000 unless the server is told otherwise.") @Nullable Long perMinute) {
		List<String> wanted = (scopes != null) ? scopes : SCOPES;
		if (!SCOPES.containsAll(wanted)) {
			throw new UserError(ExitCode.REFUSED, "scopes are " + String.join(", ", SCOPES));
		}
		if (perMinute != null && perMinute < 1) {
			throw new UserError(ExitCode.REFUSED, "--per-minute must be 1 or more");
		}
		ApiKeys.Made made = new ApiKeys(this.data.get()).create(name, wanted, perMinute);
		this.out.println(made.key());
		this.out.println("Keep it: it is not shown again. Send it as Authorization: Bearer KEY. Revoke it with: "
				+ "moneytrail keys revoke " + made.kept().id());
		return ExitCode.OK.number();
	}

	@Command(name = "list", description = "Lists the keys, not themselves.")
	int list() {
		List<ApiKey> keys = new ApiKeys(this.data.get()).list();
		if (keys.isEmpty()) {
			this.out.println("There are no keys.");
		}
		for (ApiKey key : keys) {
			this.out.println(String.format(Locale.ROOT, "%s  %s  made %s, for %s%s%s", key.id(), key.name(),
					key.created(), String.join(", ", key.scopes()),
					(key.perMinute() != null) ? ", " + key.perMinute() + " a minute" : "",
					(key.revoked() != null) ? ", revoked " + key.revoked() : ""));
		}
		return ExitCode.OK.number();
	}

	@Command(name = "revoke", description = "Ends a key at once.")
	int revoke(@Parameters(paramLabel = "ID", description = "As in the list.") String id) {
		if (!new ApiKeys(this.data.get()).revoke(id)) {
			throw new UserError(ExitCode.REFUSED,
					"there is no key " + id + " to revoke; moneytrail keys list shows them");
		}
		this.out.println("revoked " + id);
		return ExitCode.OK.number();
	}

}
