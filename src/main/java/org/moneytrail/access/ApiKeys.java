package org.moneytrail.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API keys of a data directory, in a file only its owner may read. Commands change
 * it, a running server reads it again soon after.
 */
public final class ApiKeys {

	private static final String PREFIX = "mt_";

	private static final long LOOK_AGAIN_NANOS = 500_000_000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Path folder;

	private final Path file;

	private List<ApiKey> keys = List.of();

	private @Nullable FileTime readAt;

	private long lookedAt = System.nanoTime() - 2 * LOOK_AGAIN_NANOS;

	/** Those of a data directory. */
	public ApiKeys(Path data) {
		this.folder = AccessSettings.folder(data);
		this.file = this.folder.resolve("api-keys.json");
	}

	/**
	 * Makes a key.
	 * @return the key, which nobody can see again
	 */
	public Made create(String name, List<String> scopes, @Nullable Long perMinute) {
		String id = HexFormat.of().formatHex(random(4));
		String key = PREFIX + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
		ApiKey kept = new ApiKey(id, sha256(key), name, scopes, perMinute, now(), null);
		change((all) -> {
			List<ApiKey> more = new ArrayList<>(all);
			more.add(kept);
			return more;
		});
		return new Made(key, kept);
	}

	/** All of them, the revoked too. */
	public List<ApiKey> list() {
		return read();
	}

	/** Ends a key at once; false if there is none, or it has ended before. */
	public boolean revoke(String id) {
		boolean[] found = new boolean[1];
		change((all) -> all.stream().map((key) -> {
			if (!key.id().equals(id) || key.revoked() != null) {
				return key;
			}
			found[0] = true;
			return key.revokedAt(now());
		}).toList());
		return found[0];
	}

	/** The key behind a text; null if it is none, or was revoked. */
	synchronized @Nullable ApiKey find(String text) {
		if (System.nanoTime() - this.lookedAt > LOOK_AGAIN_NANOS) {
			refresh();
		}
		String hash = sha256(text);
		ApiKey found = known(hash);
		if (found == null) {
			// It may have been made this moment.
			refresh();
			found = known(hash);
		}
		return (found != null && found.revoked() == null) ? found : null;
	}

	private @Nullable ApiKey known(String hash) {
		byte[] wanted = hash.getBytes(StandardCharsets.US_ASCII);
		ApiKey found = null;
		for (ApiKey key : this.keys) {
			if (MessageDigest.isEqual(wanted, key.hash().getBytes(StandardCharsets.US_ASCII))) {
				found = key;
			}
		}
		return found;
	}

	private void refresh() {
		this.lookedAt = System.nanoTime();
		try {
			FileTime changed = Files.exists(this.file) ? Files.getLastModifiedTime(this.file) : null;
			if (changed == null || !changed.equals(this.readAt)) {
				this.keys = read();
				this.readAt = changed;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + this.file, ex);
		}
	}

	private List<ApiKey> read() {
		try {
			return Files.exists(this.file) ? List.of(JSON.readValue(Files.readAllBytes(this.file), ApiKey[].class))
					: List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + this.file, ex);
		}
	}

	@SuppressWarnings("try")
	private synchronized void change(UnaryOperator<List<ApiKey>> change) {
		try {
			Files.createDirectories(this.folder);
			try (FileChannel lock = FileChannel.open(this.folder.resolve("api-keys.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); FileLock held = lock.lock()) {
				// Temporary files are their owner's alone.
				Path fresh = Files.createTempFile(this.folder, "api-keys", ".tmp");
				Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(change.apply(read())));
				Files.move(fresh, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write " + this.file, ex);
		}
	}

	private static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.SECONDS);
	}

	private static byte[] random(int length) {
		byte[] bytes = new byte[length];
		RANDOM.nextBytes(bytes);
		return bytes;
	}

	/** Enough for a key of 256 random bits: there is nothing to guess. */
	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A new key.
	 *
	 * @param key the key itself
	 * @param kept what is kept of it
	 */
	public record Made(String key, ApiKey kept) {

	}

}
