package org.moneytrail.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

/** Databases exchanged while they are used. */
class SwitchableDriverTests {

	private final Session oldSession = mock(Session.class);

	private final Session newSession = mock(Session.class);

	private final CountDownLatch oldClosed = new CountDownLatch(1);

	private final SwitchableDriver driver = new SwitchableDriver(target(this.oldSession, this.oldClosed::countDown));

	@Test
	void aQueryThatRunsThroughASwitchEndsOnTheDatabaseItBeganOn() throws InterruptedException {
		Session running = session();
		switchOver();
		running.run("RETURN 1");
		verify(this.oldSession).run("RETURN 1");
		assertThat(this.oldClosed.getCount()).isOne();

		session().run("RETURN 2");
		verify(this.newSession).run("RETURN 2");
		assertThat(this.oldClosed.getCount()).isOne();

		running.close();
		assertThat(this.oldClosed.await(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void workThatMustSeeOneDatabaseSeesOneThroughASwitch() throws InterruptedException {
		this.driver.onOne(() -> {
			try (Session before = session()) {
				before.run("RETURN 1");
			}
			switchOver();
			try (Session after = session()) {
				after.run("RETURN 2");
			}
			assertThat(this.oldClosed.getCount()).isOne();
			return Boolean.TRUE;
		});
		verify(this.oldSession).run("RETURN 1");
		verify(this.oldSession).run("RETURN 2");
		assertThat(this.oldClosed.await(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void whoComesWhileTheProgramStopsHearsThatTheDatabaseIsAway() {
		Driver gone = mock(Driver.class);
		given(gone.session(any(), any(), any())).willThrow(new IllegalStateException("closed"));
		SwitchableDriver stopping = new SwitchableDriver(new SwitchableDriver.Target(gone, null, () -> {
		}));
		stopping.close();
		assertThatExceptionOfType(ServiceUnavailableException.class)
			.isThrownBy(() -> stopping.session(Session.class, SessionConfig.defaultConfig(), null));
	}

	@Test
	void aFirstDatabaseIsOpenedAndPreparedWhenItIsAsked() {
		List<String> done = new ArrayList<>();
		SwitchableDriver late = SwitchableDriver.whenAsked(() -> {
			done.add("opened");
			return target(this.oldSession, () -> done.add("closed"));
		}, () -> false);
		late.prepare(() -> {
			late.session(Session.class, SessionConfig.defaultConfig(), null).close();
			done.add("prepared");
		});
		assertThat(late.isAbsent()).isTrue();
		assertThat(done).isEmpty();

		late.session(Session.class, SessionConfig.defaultConfig(), null).run("RETURN 1");
		verify(this.oldSession).run("RETURN 1");
		assertThat(late.isAbsent()).isFalse();
		late.close();
		assertThat(done).containsExactly("opened", "prepared", "closed");
	}

	@Test
	void aFirstDatabaseThatCannotBePreparedIsClosedAndOpenedAgainForTheNext() {
		List<String> done = new ArrayList<>();
		SwitchableDriver late = SwitchableDriver.whenAsked(() -> {
			done.add("opened");
			return target(this.oldSession, () -> done.add("closed"));
		}, () -> false);
		late.prepare(() -> {
			if (done.size() == 1) {
				throw new StartFailure("a schema file was changed", null);
			}
		});
		assertThatExceptionOfType(StartFailure.class)
			.isThrownBy(() -> late.session(Session.class, SessionConfig.defaultConfig(), null));
		late.session(Session.class, SessionConfig.defaultConfig(), null).run("RETURN 1");
		verify(this.oldSession).run("RETURN 1");
		assertThat(done).containsExactly("opened", "closed", "opened");
	}

	@Test
	void aFirstDatabaseIsNeverOpenedWhereAnotherTakesItsPlace() {
		SwitchableDriver late = SwitchableDriver.whenAsked(() -> {
			throw new IllegalStateException("opened");
		}, () -> false);
		late.switchTo(target(this.newSession, () -> {
		}), () -> {
		});
		late.session(Session.class, SessionConfig.defaultConfig(), null).run("RETURN 2");
		verify(this.newSession).run("RETURN 2");
		late.close();
	}

	private void switchOver() {
		this.driver.switchTo(target(this.newSession, () -> {
		}), () -> {
		});
	}

	private Session session() {
		return this.driver.session(Session.class, SessionConfig.defaultConfig(), null);
	}

	private static SwitchableDriver.Target target(Session session, Runnable afterwards) {
		Driver driver = mock(Driver.class);
		given(driver.session(any(), any(), any())).willReturn(session);
		return new SwitchableDriver.Target(driver, null, afterwards);
	}

}
