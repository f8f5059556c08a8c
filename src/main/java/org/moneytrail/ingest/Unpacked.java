package org.moneytrail.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The content of a packed file, as long as it can be filings: those unpack to ten times
 * their size, a file made to fill a disk to a thousand times.
 */
public final class Unpacked extends FilterInputStream {

	private static final int MOST_TIMES = 200;

	private static final long ALWAYS = 64L << 20;

	private final long most;

	private long read;

	/**
	 * On a stream that unpacks so many bytes.
	 * @param packed the packed file's size, or that of the whole archive
	 */
	public Unpacked(InputStream in, long packed) {
		super(in);
		this.most = Math.max(ALWAYS, packed * MOST_TIMES);
	}

	@Override
	public int read() throws IOException {
		int b = super.read();
		count((b < 0) ? 0 : 1);
		return b;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int count = super.read(bytes, offset, length);
		count(Math.max(count, 0));
		return count;
	}

	private void count(int bytes) throws IOException {
		this.read += bytes;
		if (this.read > this.most) {
			throw new IOException(
					"it unpacks to more than " + MOST_TIMES + " times its size, as no file of filings does");
		}
	}

}
