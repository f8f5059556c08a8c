package org.moneytrail.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.ingest.Loader;
import org.moneytrail.ingest.Progress;
import org.moneytrail.testing.HarnessDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The explorer as people use it, in the Chromium of this machine, with the bundled story.
 * Every test also fails on a failed request and on an error in the browser's console.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HarnessDatabase.class)
class ExplorerBrowserIT {

	/** How long a busy machine may take over one step. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Path SCREENSHOTS = Path.of("target/screenshots");

	private static final String SOROS = "donor:v1-c3bc1bba5495696551a9";

	private static final String KRASNER = "candidate:phl:larry-krasner";

	private static final String COMMITTEE = "committee:phl:philadelphia-justice-and-public-safety";

	private static final String RACE = "race:ocd-division/country:us/state:pa/place:philadelphia%7Cdistrict-attorney"
			+ "%7C2017-05-16%7Cprimary%7Cdem%7C-";

	private static final String FLOW = "/flow?from=" + SOROS + "&to=" + KRASNER;

	private static final String GRAPH = "/graph?start=" + KRASNER + "&open=" + KRASNER + "~support~8&open=" + COMMITTEE
			+ "~donors~8";

	private static final Map<String, String> VIEWS = Map.ofEntries(Map.entry("start", "/"),
			Map.entry("search", "/search?q=philadelphia"), Map.entry("donor", "/show?id=" + SOROS),
			Map.entry("committee", "/show?id=" + COMMITTEE), Map.entry("candidate", "/show?id=" + KRASNER),
			Map.entry("race", "/show?id=" + RACE), Map.entry("flow", FLOW), Map.entry("graph", GRAPH),
			Map.entry("funders", "/funders?of=" + KRASNER), Map.entry("reach", "/reach?of=" + SOROS),
			Map.entry("loaded", "/loaded"),
			Map.entry("not-found", "/show?id=committee:phl:nobody"));

	@TempDir
	static Path data;

	private static Playwright playwright;

	private static Browser browser;

	private final List<String> complaints = new ArrayList<>();

	@LocalServerPort
	int port;

	private BrowserContext context;

	private Page page;

	@DynamicPropertySource
	static void ownData(DynamicPropertyRegistry registry) {
		registry.add("moneytrail.data", () -> data.toString());
	}

	@BeforeAll
	static void openBrowser(@Autowired Loader loader, @Autowired ObjectProvider<GraphFollower> followers)
			throws IOException {
		Optional<Path> chromium = chromium();
		Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on this machine (looked at $CHROMIUM and /usr/bin)");
		HarnessDatabase.clear();
		loader.load("story", null, Progress.SILENT);
		followers.orderedStream().forEach(GraphFollower::refresh);
		Files.createDirectories(SCREENSHOTS);
		setDefaultAssertionTimeout(PATIENCE.toMillis());
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.get())
				.setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
	}

	private static Optional<Path> chromium() {
		return Stream
			.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
			.filter((name) -> name != null && Files.isExecutable(Path.of(name)))
			.map(Path::of)
			.findFirst();
	}

	@AfterAll
	static void closeBrowser() {
		if (playwright != null) {
			playwright.close();
		}
	}

	@BeforeEach
	void openPage() {
		this.context = newContext(1280, ColorScheme.LIGHT);
		this.page = watched(this.context);
	}

	@AfterEach
	void closePage() {
		this.context.close();
		assertThat(this.complaints).as("failed requests and console errors").isEmpty();
	}

	@Test
	void tellsTheStoryInThreeClicks() {
		open("/");
		click(AriaRole.LINK, "See the money’s way");
		assertThat(headline()).containsText("$222,505 of $719,961 spent in support of Larry Krasner");
		assertThat(this.page.locator(".sankey")).containsText("$497,456");
		click(AriaRole.BUTTON, "3 days of tolerance");
		assertThat(headline()).containsText("$719,961 of $719,961");
		this.page.locator(".channel")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Copy citation"))
			.click();
		assertThat(this.page.locator(".toast")).containsText("Citation copied");
		String citation = (String) this.page.evaluate("() => navigator.clipboard.readText()");
		assertThat(citation).startsWith(
				"Of $719,961 spent in support of Larry Krasner, $719,961 is attributed to George Soros (running balance, 3 days of tolerance")
			.contains("graph version", "tolerance=3");
	}

	@Test
	void redrawsWhenTheSliderMovesAndGoesBack() {
		open(FLOW);
		assertThat(headline()).containsText("$222,505");
		Locator slider = this.page.getByRole(AriaRole.SLIDER).first();
		slider.focus();
		for (int day = 0; day < 3; day++) {
			slider.press("ArrowRight");
		}
		assertThat(headline()).containsText("$719,961 of");
		assertThat(this.page).hasURL(Pattern.compile("tolerance=3"));
		this.page.goBack();
		assertThat(this.page).hasURL(Pattern.compile("^(?!.*tolerance=3)"));
		this.page.goForward();
		assertThat(headline()).containsText("$719,961 of");
	}

	@Test
	void answersByEveryMethod() {
		open(FLOW + "&channel=SUPPORT");
		for (Map.Entry<String, String> method : Map
			.of("WHOLE_PERIOD", "$719,961 of $719,961", "FIFO", "$222,505 of", "LIFO", "$222,505 of", "TOUCHED",
					"No amount is attributed")
			.entrySet()) {
			this.page.getByLabel("Method").selectOption(method.getKey());
			assertThat(headline()).containsText(method.getValue());
			assertThat(this.page).hasURL(Pattern.compile("method=" + method.getKey()));
		}
	}

	@Test
	void saysWhoFundsACandidateAndLeadsToTheWay() {
		open("/show?id=" + KRASNER);
		click(AriaRole.LINK, "Who funds this?");
		assertThat(this.page.locator("h1")).hasText("Who funds Larry Krasner?");
		assertThat(this.page.locator(".ranking")).containsText("George Soros");
		assertThat(this.page.locator(".ranking")).containsText("$222,505");
		click(AriaRole.LINK, "The way of George Soros");
		assertThat(headline()).containsText("$222,505 of $719,961");
	}

	@Test
	void saysWhereADonorsMoneyWent() {
		open("/show?id=" + SOROS);
		click(AriaRole.LINK, "Where did it go?");
		assertThat(this.page.locator(".ranking")).containsText("Larry Krasner");
		assertThat(this.page.locator(".ranking")).containsText("$222,505");
	}

	@Test
	void showsTheBoundsBesideTheFigure() {
		open(FLOW);
		assertThat(this.page.locator(".bounds").first()).containsText("at least $222,505 must, at most $222,505 can");
	}

	@Test
	void letsTheEditorRunUnderItsOwnRules() {
		this.page.navigate("/graphiql/");
		// The button is there before the editor: pressed then, it asks nothing.
		assertThat(this.page.locator(".graphiql-query-editor").first()).containsText("FollowTheMoney");
		Locator run = this.page.getByRole(AriaRole.BUTTON,
				new Page.GetByRoleOptions().setName(Pattern.compile("^Execute query")));
		Response answer = this.page.waitForResponse(
				(response) -> String.valueOf(response.request().postData()).contains("FollowTheMoney"), run::click);
		assertThat(answer.text()).contains("222505.00");
		assertThat(this.page.locator(".graphiql-response")).containsText("data");
	}

	@Test
	void showsTheSameToWhomeverALinkIsSent() {
		open(FLOW + "&channel=SUPPORT&tolerance=3");
		String sent = headline().innerText();
		String link = this.page.url();
		try (BrowserContext other = newContext(1280, ColorScheme.LIGHT)) {
			Page theirs = watched(other);
			theirs.navigate(link);
			assertThat(theirs.locator(".headline").first()).hasText(sent);
		}
		open(GRAPH);
		assertThat(this.page.locator("summary", new Page.LocatorOptions().setHasText("The same as a table")))
			.containsText("3 names, 2 lines");
	}

	@Test
	void unfoldsTheGraphUndoesAndSaves() throws IOException {
		open("/graph?start=" + KRASNER);
		click(AriaRole.BUTTON, "Unfold: Who spent in support");
		Locator twin = this.page.locator("summary", new Page.LocatorOptions().setHasText("The same as a table"));
		assertThat(twin).containsText("2 names, 1 line");
		twin.click();
		click(AriaRole.BUTTON, "Choose Philadelphia Justice & Public Safety");
		click(AriaRole.BUTTON, "Unfold: Who gave it most");
		assertThat(twin).containsText("3 names, 2 lines");
		assertThat(saved("CSV")).contains("George Soros", "1450000.00", "30111");
		assertThat(saved("GraphML")).contains("<graphml", "<data key=\"edge-amount\">1450000.00</data>");
		assertThat(saved("SVG")).startsWith("<svg").contains("George Soros");
		assertThat(saved("PNG")).startsWith("\u0089PNG");
		assertThat(saved("Citations")).contains("28 April 2017: $1,450,000", "https://");
		click(AriaRole.BUTTON, "Undo");
		assertThat(twin).containsText("2 names, 1 line");
		this.page.goForward();
		assertThat(twin).containsText("3 names, 2 lines");
	}

	@Test
	void drawsTheRoutesOfAFlowInTheGraph() {
		open("/graph?from=" + SOROS + "&to=" + KRASNER + "&channel=SUPPORT");
		assertThat(this.page.locator("summary", new Page.LocatorOptions().setHasText("The same as a table")))
			.containsText("3 names, 2 lines");
		assertThat((Integer) this.page
			.evaluate("() => document.querySelector('.canvas').graph.edges('.route').length"))
			.isEqualTo(2);
	}

	@Test
	void leadsFromAFigureToItsRowsAndFromARowToItsFiling() throws IOException {
		open("/show?id=" + KRASNER);
		this.page.locator(".figure.support .sum a").click();
		assertThat(this.page.locator(".list tbody tr")).hasCount(2);
		assertThat(this.page.locator(".list tbody").getByText("Filing").first()).isVisible();
		Download download = this.page.waitForDownload(() -> click(AriaRole.BUTTON, "Save as CSV"));
		assertThat(Files.readString(download.path())).contains("222505.00", "https://");
		this.page.locator(".list tbody")
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Row").setExact(true))
			.first()
			.click();
		assertThat(this.page.locator("h1")).containsText("$222,505");
		assertThat(this.page.locator(".view-row")).containsText("spent in support of");
	}

	@Test
	void needsNoMouse() {
		open("/");
		this.page.keyboard().press("Tab");
		assertThat(this.page.locator(".skip")).isFocused();
		this.page.keyboard().press("Enter");
		this.page.getByLabel("Whose money?").focus();
		this.page.keyboard().type("krasner");
		assertThat(this.page.getByRole(AriaRole.OPTION).first()).isVisible();
		this.page.keyboard().press("ArrowDown");
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator("h1")).containsText("Krasner");
		open(GRAPH);
		this.page.locator(".canvas").focus();
		this.page.keyboard().press("ArrowLeft");
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator(".graph-panel h2")).isFocused();
		for (int step = 0; step < 12 && !"Pin".equals(focused()); step++) {
			this.page.keyboard().press("Tab");
		}
		this.page.keyboard().press("Enter");
		assertThat(this.page).hasURL(Pattern.compile("pin="));
	}

	private String focused() {
		return (String) this.page.evaluate("() => document.activeElement.textContent");
	}

	@Test
	void saysWhatHappenedAndWhatToDo() {
		open("/show?id=committee:phl:nobody");
		assertThat(this.page.getByRole(AriaRole.ALERT)).containsText("Nothing here has the id");
		open("/show?id=nonsense");
		assertThat(this.page.getByRole(AriaRole.ALERT)).isVisible();
		open(FLOW + "&hops=1");
		assertThat(this.page.locator(".flow-result")).containsText(Pattern.compile("cut", Pattern.CASE_INSENSITIVE));
		open("/");
		this.page.route("**/graphql", Route::abort);
		click(AriaRole.LINK, "Follow the money", 0);
		this.page.evaluate("() => history.pushState({}, '', '/loaded')");
		this.page.evaluate("() => dispatchEvent(new PopStateEvent('popstate'))");
		assertThat(this.page.getByRole(AriaRole.ALERT)).containsText("The server does not answer");
		assertThat(this.page.getByRole(AriaRole.ALERT)).containsText("Start it again");
		this.page.unroute("**/graphql");
		click(AriaRole.BUTTON, "Try again");
		assertThat(this.page.locator(".lead")).containsText("counted rows");
		this.complaints.removeIf((complaint) -> complaint.contains("/graphql") || complaint.contains("ERR_FAILED")
				|| complaint.contains("status of 400"));
	}

	@Test
	void showsNamesAsTextWhateverTheyAre() {
		this.page.addInitScript("""
				const ask = window.fetch;
				window.fetch = async (...question) => {
					const answer = await ask(...question);
					const text = (await answer.text()).replaceAll('Larry Krasner', '<img src=x onerror=window.broken=1>');
					return new Response(text, { status: answer.status, headers: { 'Content-Type': 'application/json' } });
				};
				""");
		for (String view : List.of("/show?id=" + KRASNER, "/search?q=krasner", FLOW, GRAPH)) {
			open(view);
			assertThat(this.page.locator("main")).containsText("<img src=x onerror=window.broken=1>");
			assertThat(this.page.locator("main img")).hasCount(0);
			assertThat(this.page.evaluate("() => window.broken")).isNull();
		}
	}

	@Test
	void showsAViewAloneInOthersPages() {
		open("/embed" + FLOW);
		assertThat(headline()).containsText("$222,505");
		assertThat(this.page.locator("header.bar")).isHidden();
		assertThat(this.page.locator("footer")).containsText("30111(a)(4)");
	}

	@Test
	void canBeTypedIntoBeforeAnyAnswerOfTheServer() {
		this.page.route("**/graphql", (route) -> {
		});
		this.page.navigate("/");
		assertThat(this.page.getByLabel("Whose money?")).isEditable();
		this.page.unrouteAll();
	}

	@ParameterizedTest
	@EnumSource(value = ColorScheme.class, names = { "LIGHT", "DARK" })
	void hasNoSeriousFindingOfAxe(ColorScheme scheme) throws IOException {
		String axe = axe();
		try (BrowserContext own = newContext(1280, scheme)) {
			Page view = watched(own);
			for (Map.Entry<String, String> one : VIEWS.entrySet()) {
				open(view, one.getValue());
				view.evaluate(axe);
				Object findings = view.evaluate(
						"""
								async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
									.filter((one) => one.impact === 'serious' || one.impact === 'critical')
									.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | ')}`)
								""");
				assertThat((List<?>) findings).as("%s, %s", one.getKey(), scheme).isEmpty();
			}
		}
		this.complaints.removeIf((complaint) -> complaint.contains("status of 400"));
	}

	@ParameterizedTest
	@EnumSource(value = ColorScheme.class, names = { "LIGHT", "DARK" })
	void fitsEveryViewFromAPhoneToAWideScreen(ColorScheme scheme) {
		for (int width : new int[] { 360, 1280, 1920 }) {
			try (BrowserContext own = newContext(width, scheme)) {
				Page view = watched(own);
				VIEWS.forEach((name, address) -> {
					open(view, address);
					view.screenshot(new Page.ScreenshotOptions().setFullPage(true)
						.setPath(SCREENSHOTS
							.resolve("%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase()))));
					assertThat((Integer) view.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
						.as("%s wider than its window of %d", name, width)
						.isLessThanOrEqualTo(0);
				});
			}
		}
	}

	private static String axe() throws IOException {
		try (InputStream source = ExplorerBrowserIT.class.getResourceAsStream("/axe.min.js")) {
			assertThat(source).as("axe-core on the class path").isNotNull();
			return new String(source.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private BrowserContext newContext(int width, ColorScheme scheme) {
		BrowserContext made = browser.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + this.port)
			.setViewportSize(width, (width < 500) ? 780 : 900)
			.setColorScheme(scheme)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setLocale("en-GB")
			.setAcceptDownloads(true)
			.setPermissions(List.of("clipboard-read", "clipboard-write")));
		made.setDefaultTimeout(PATIENCE.toMillis());
		return made;
	}

	private Page watched(BrowserContext owner) {
		Page made = owner.newPage();
		made.onConsoleMessage((message) -> {
			if ("error".equals(message.type())) {
				this.complaints.add(message.text() + " " + message.location());
			}
		});
		made.onPageError((error) -> this.complaints.add(error));
		Predicate<String> leftOnPurpose = (failure) -> failure == null || failure.contains("ERR_ABORTED");
		made.onRequestFailed((request) -> {
			if (!leftOnPurpose.test(request.failure())) {
				this.complaints.add(request.url() + " " + request.failure());
			}
		});
		return made;
	}

	private void open(String address) {
		open(this.page, address);
	}

	private static void open(Page view, String address) {
		view.navigate(address);
		view.waitForFunction("() => document.querySelector('#view > .page') && !document.querySelector('.state.loading, [aria-busy=true]')");
	}

	private Locator headline() {
		return this.page.locator(".headline").first();
	}

	private void click(AriaRole role, String name) {
		this.page.getByRole(role, new Page.GetByRoleOptions().setName(name)).click();
	}

	private void click(AriaRole role, String name, int which) {
		this.page.getByRole(role, new Page.GetByRoleOptions().setName(name)).nth(which).click();
	}

	private String saved(String format) {
		this.page.locator(".menu summary").click();
		Download download = this.page.waitForDownload(() -> this.page.locator(".menu-items")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(format).setExact(true))
			.click());
		try {
			return new String(Files.readAllBytes(download.path()), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
