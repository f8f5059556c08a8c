package org.moneytrail.neo4j;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** How a database that is opened when somebody asks it comes to be open. */
final class FirstDatabase {

	private final Supplier<SwitchableDriver.Target> opening;

	private final BooleanSupplier exists;

	private final List<Runnable> preparing = new CopyOnWriteArrayList<>();

	/**
	 * A database to be opened.
	 * @param opening opens it, or makes it
	 * @param exists whether it has been made
	 */
	FirstDatabase(Supplier<SwitchableDriver.Target> opening, BooleanSupplier exists) {
		this.opening = opening;
		this.exists = exists;
	}

	boolean exists() {
		return this.exists.getAsBoolean();
	}

	/** Adds to what is done before anybody asks it. */
	void prepare(Runnable work) {
		this.preparing.add(work);
	}

	/** Opens and prepares it, all or nothing. */
	SwitchableDriver.Target open(SwitchableDriver driver) {
		SwitchableDriver.Target target = this.opening.get();
		boolean prepared = false;
		try {
			driver.on(target, () -> {
				this.preparing.forEach(Runnable::run);
				return Boolean.TRUE;
			});
			prepared = true;
			return target;
		}
		finally {
			if (!prepared) {
				target.close();
			}
		}
	}

}
