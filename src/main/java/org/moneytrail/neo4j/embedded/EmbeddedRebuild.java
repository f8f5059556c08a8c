package org.moneytrail.neo4j.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.moneytrail.neo4j.FreshGraph;
import org.moneytrail.neo4j.GraphRebuild;
import org.moneytrail.neo4j.SchemaRunner;
import org.moneytrail.neo4j.SwitchableDriver;

/** Builds new stores beside the live one. */
final class EmbeddedRebuild implements GraphRebuild {

	private final EmbeddedStores stores;

	private final SwitchableDriver driver;

	private final SchemaRunner schema;

	EmbeddedRebuild(EmbeddedStores stores, SwitchableDriver driver, SchemaRunner schema) {
		this.stores = stores;
		this.driver = driver;
		this.schema = schema;
	}

	@Override
	public FreshGraph begin(long bytes) {
		long usable = this.stores.directory().usable();
		if (usable < bytes) {
			throw new Outage(ErrorCode.UNAVAILABLE,
					String.format(Locale.ROOT,
							"the disk of %s has %,d MB free, a new graph beside the live one needs about %,d MB; "
									+ "nothing was changed",
							this.stores.directory().root(), usable >> 20, bytes >> 20),
					null);
		}
		try {
			return new Fresh(this.stores.fresh());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot make a store in " + this.stores.directory().root(), ex);
		}
	}

	private final class Fresh implements FreshGraph {

		private final Path home;

		private final Path folder;

		private final ImporterProcess importer;

		private EmbeddedStores.@Nullable Opened opened;

		private boolean live;

		Fresh(Path home) throws IOException {
			this.home = home;
			this.folder = Files.createDirectory(home.resolve("files"));
			this.importer = new ImporterProcess(home,
					EmbeddedRebuild.this.stores.directory().root().resolve("import.log"),
					EmbeddedRebuild.this.stores.settings());
		}

		@Override
		public Path folder() {
			return this.folder;
		}

		@Override
		public void fill(List<BulkFiles> files, BulkProgress progress) {
			this.importer.run(files, this.folder, progress);
			StoreDirectory.remove(this.folder);
			progress.phase("opening the new graph");
			this.opened = EmbeddedRebuild.this.stores.open(this.home);
		}

		@Override
		public void applySchema(BulkProgress progress, Runnable early) {
			progress.phase("building indexes");
			within(() -> {
				EmbeddedRebuild.this.schema.applyAll(progress::percent, early);
				return Boolean.TRUE;
			});
		}

		@Override
		public <T> T within(Supplier<T> work) {
			return EmbeddedRebuild.this.driver.on(opened().target(), work);
		}

		@Override
		public void goLive(Runnable alongside) {
			EmbeddedStores.Opened next = opened();
			EmbeddedRebuild.this.driver.switchTo(next.target(), () -> {
				try {
					EmbeddedRebuild.this.stores.makeLive(this.home, next.port());
				}
				catch (IOException ex) {
					throw new UncheckedIOException("cannot make the new graph the live one", ex);
				}
				alongside.run();
			});
			this.live = true;
		}

		@Override
		public void close() {
			this.importer.close();
			if (this.live) {
				return;
			}
			if (this.opened != null) {
				this.opened.target().close();
			}
			StoreDirectory.remove(this.home);
		}

		private EmbeddedStores.Opened opened() {
			return Objects.requireNonNull(this.opened, "fill comes first");
		}

	}

}
