package org.waymend.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that is installed here; each person has a window of their own in it. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  /**
   * @param more switches beside the usual
   */
  Chromium(List<String> more) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var switches =
        new ArrayList<>(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
    switches.addAll(more);
    var options = new BrowserType.LaunchOptions().setArgs(switches);
    installed().ifPresent(options::setExecutablePath);
    browser = playwright.chromium().launch(options);
  }

  /** A browser whose camera shows the film. */
  static Chromium filming(Film film) {
    return new Chromium(
        List.of(
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + film.path()));
  }

  private static Optional<Path> installed() {
    return Stream.of(
            Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""),
            "/usr/bin/chromium",
            "/usr/bin/google-chrome")
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  BrowserContext context(Browser.NewContextOptions options) {
    return browser.newContext(options);
  }

  /**
   * The window of somebody who is elsewhere: with cookies, a language and an address of its own.
   *
   * @param address where the calls come from, as the proxy in front says
   */
  Screen window(String language, String address, int width) {
    var options = Screen.options(language).setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
    var context = browser.newContext(options);
    var screen = new Screen(context, context::close);
    screen.width(width);
    return screen;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
