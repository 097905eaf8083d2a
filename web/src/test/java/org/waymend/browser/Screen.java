package org.waymend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.waymend.suite.RunningApplication;

/** One browser window on the application. It keeps every complaint of the browser. */
final class Screen implements AutoCloseable {
  private static final AtomicInteger WINDOWS = new AtomicInteger();

  static final int DESK = 1440;
  static final int PHONE = 390;

  private static final Path PICTURES = Path.of("target/screenshots");

  /** Refusals that a screen shows to the user; the browser counts them as errors. */
  private static final Pattern SHOWN_TO_THE_USER =
      Pattern.compile("Failed to load resource.*status of (400|401|409|412|422) .*");

  private static final String BARRIERS =
      """
      async () => (await axe.run({ resultTypes: ['violations'] })).violations
          .flatMap(rule => rule.nodes.map(node => `${rule.impact} ${rule.id}: ${node.html}`))
      """;

  private final Page page;
  private final Runnable end;
  private final List<String> complaints = new ArrayList<>();

  Screen() {
    this(true);
  }

  /**
   * @param isScripted false: pages must do without JavaScript
   */
  Screen(boolean isScripted) {
    this(new Chromium(List.of()), isScripted);
  }

  private Screen(Chromium chromium, boolean isScripted) {
    this(chromium.context(options("en").setJavaScriptEnabled(isScripted)), chromium::close);
  }

  /**
   * @param end what closes the window
   */
  Screen(BrowserContext context, Runnable end) {
    this.end = end;
    page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())
              && !SHOWN_TO_THE_USER.matcher(message.text()).matches()) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  /**
   * What every window begins with; each one has an address of its own, since the public pages count
   * the calls of an address.
   */
  static Browser.NewContextOptions options(String language) {
    int number = WINDOWS.incrementAndGet();
    var address = "198.18." + number / 250 + "." + (number % 250 + 1); // RFC 2544: for tests
    return new Browser.NewContextOptions()
        .setExtraHTTPHeaders(Map.of("X-Forwarded-For", address))
        .setLocale(language)
        .setTimezoneId("America/New_York")
        .setReducedMotion(ReducedMotion.REDUCE)
        .setViewportSize(DESK, 900);
  }

  Page page() {
    return page;
  }

  /** Loads an address of the application anew. */
  void load(String path) {
    page.navigate(RunningApplication.address() + "/app" + path);
    awaitCalm();
  }

  /** Follows a link of the navigation, as a user does. */
  void follow(String address) {
    page.locator("nav a[href='" + address + "']").first().click();
    page.waitForFunction(
        "a => location.pathname === a"
            + " && document.querySelector(`nav a[href='${a}'][aria-current=page]`) !== null",
        address);
    awaitCalm();
  }

  void signIn(String username, String password) {
    page.locator("input[name=username]").fill(username);
    page.locator("input[name=password]").fill(password);
    page.locator("form button[type=submit]").click();
  }

  /** Waits until nothing loads any more. */
  void awaitCalm() {
    page.waitForFunction(
        "() => document.querySelector('h1') !== null"
            + " && document.querySelector('[aria-busy=true], .skeleton, .is-loading') === null"
            + " && document.fonts.status === 'loaded'");
  }

  void width(int width) {
    page.setViewportSize(width, width == DESK ? 900 : 844);
  }

  /** What the system of the user prefers. */
  void darken(boolean isDark) {
    var scheme = isDark ? ColorScheme.DARK : ColorScheme.LIGHT;
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.waitForFunction(
        "dark => document.documentElement.classList.contains('dark') === dark", isDark);
  }

  /** Switches to the other language, unless it is this one. */
  void speak(Words words) {
    if (!language().equals(words.language())) {
      page.locator("button.language").click();
      page.waitForFunction("l => document.documentElement.lang === l", words.language());
    }
  }

  String language() {
    return String.valueOf(page.evaluate("document.documentElement.lang"));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  /** The whole page, however long. */
  void longPicture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  /** What axe finds, one line per element. */
  @SuppressWarnings("unchecked")
  List<String> barriers() {
    if (!(Boolean) page.evaluate("'axe' in window")) { // once per load: it is large
      page.evaluate(AxeBuilder.getAxeScript());
    }
    return (List<String>) page.evaluate(BARRIERS);
  }

  /** Content wider than the window, which makes the whole page scroll sideways. */
  boolean isTooWide() {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /** Fails if the browser complained since the last time, by CSP violations for example. */
  void assertNoComplaint() {
    var now = List.copyOf(complaints);
    complaints.clear();
    assertThat(now).as("complaints of the browser").isEmpty();
  }

  @Override
  public void close() {
    end.run();
  }
}
