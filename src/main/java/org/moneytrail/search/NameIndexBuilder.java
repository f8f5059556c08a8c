package org.moneytrail.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.SearchText;

/**
 * Gathers names into a {@link NameIndex}. Its files lose their names as it is opened, so
 * that nothing is left behind however the program ends.
 */
final class NameIndexBuilder implements AutoCloseable {

	private static final double BUFFER_MEGABYTES = 32;

	private final Path folder;

	private final MMapDirectory directory;

	private final IndexWriter writer;

	/**
	 * @param parent where files may lie; made if need be
	 * @throws UncheckedIOException if no file can be made there
	 */
	NameIndexBuilder(Path parent) {
		try {
			Files.createDirectories(parent);
			this.folder = Files.createTempDirectory(parent, "names-");
			this.directory = new Scratch(this.folder);
			this.writer = new IndexWriter(this.directory,
					new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES)
						.setUseCompoundFile(false)
						.setMergeScheduler(new SerialMergeScheduler())
						.setIndexSort(new Sort(new SortField(NameIndex.MONEY, SortField.Type.LONG, true),
								new SortField(NameIndex.ID, SortField.Type.STRING))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot keep names in " + parent + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * Adds a record.
	 * @param name normalised
	 * @param organization the connected organisation, as reported
	 * @param place city and state, as reported
	 */
	void add(String label, String id, String name, @Nullable String organization, String place, long cents) {
		Document document = new Document();
		document.add(new StringField(NameIndex.LABEL, label, Store.NO));
		document.add(new SortedDocValuesField(NameIndex.LABEL, new BytesRef(label)));
		document.add(new SortedDocValuesField(NameIndex.ID, new BytesRef(id)));
		document.add(new NumericDocValuesField(NameIndex.MONEY, cents));
		String key = id.toLowerCase(Locale.ROOT);
		document.add(new StringField(NameIndex.KEY, key, Store.NO));
		if (key.indexOf(':') >= 0) {
			document.add(new StringField(NameIndex.KEY, key.substring(key.indexOf(':') + 1), Store.NO));
		}
		List<String> words = name.isEmpty() ? List.of() : List.of(name.split(" "));
		document.add(new StringField(NameIndex.WHOLE, shorten(name), Store.NO));
		document.add(new StringField(NameIndex.BAG, shorten(NameQuery.bag(words)), Store.NO));
		addWords(document, NameIndex.NAME, words);
		for (int i = 0; i + 1 < words.size(); i++) {
			document.add(new StringField(NameIndex.PAIR, shorten(words.get(i) + words.get(i + 1)), Store.NO));
		}
		if (organization != null) {
			addWords(document, NameIndex.ORGANIZATION, SearchText.words(organization));
		}
		addWords(document, NameIndex.PLACE, SearchText.words(place));
		try {
			this.writer.addDocument(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot keep names: " + ex.getMessage(), ex);
		}
	}

	private static void addWords(Document document, String field, List<String> words) {
		words.forEach((word) -> document.add(new StringField(field, shorten(word), Store.NO)));
	}

	/** The library takes no longer one; a text to look for is shorter still. */
	private static String shorten(String text) {
		return (text.length() > 1000) ? text.substring(0, 1000) : text;
	}

	/** The index of all that was added. */
	NameIndex build(long version) {
		try {
			this.writer.forceMerge(1);
			this.writer.commit();
			return new NameIndex(version, DirectoryReader.open(this.directory));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot keep names: " + ex.getMessage(), ex);
		}
	}

	/** Forgets the files; an index built from them keeps what it has open. */
	@Override
	public void close() {
		try {
			this.writer.close();
			for (String file : this.directory.listAll()) {
				Files.deleteIfExists(this.folder.resolve(file));
			}
			Files.deleteIfExists(this.folder);
		}
		catch (IOException ex) {
			this.folder.toFile().deleteOnExit();
		}
	}

	/** Files nobody reads after a crash: they need not reach the disk. */
	private static final class Scratch extends MMapDirectory {

		Scratch(Path folder) throws IOException {
			super(folder, NoLockFactory.INSTANCE);
		}

		@Override
		public void sync(Collection<String> names) {
			// On purpose.
		}

		@Override
		public void syncMetaData() {
			// On purpose.
		}

	}

}
