package org.moneytrail.flow;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the projection keeps what is too much for the heap.
 *
 * @param folder for memory-mapped files without a name, gone when the program ends;
 * {@code projection} in the data directory unless told otherwise
 */
@ConfigurationProperties("moneytrail.projection")
public record ProjectionSettings(Path folder) {

	/** Room for one projection. */
	public Space space() {
		return Space.mapped(this.folder);
	}

}
