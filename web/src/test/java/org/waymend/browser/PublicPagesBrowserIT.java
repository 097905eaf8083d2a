package org.waymend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.shared.access.Role;
import org.waymend.suite.Application;
import org.waymend.suite.Mailbox;
import org.waymend.suite.People;
import org.waymend.suite.RunningApplication;
import org.waymend.suite.World;

/** The public pages in a browser: without JavaScript from the form to the ticket, then with it. */
class PublicPagesBrowserIT extends Application {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/request/confirm/\\S+");

  /** Latitude in the middle of the map. */
  private static final String MIDDLE =
      """
      () => {
        const { y, height } = document.querySelector('#pin svg').viewBox.baseVal
        return (360 / Math.PI) * Math.atan(Math.exp((-(y + height / 2) * Math.PI) / 180)) - 90
      }
      """;

  @BeforeAll
  static void world() {
    World.own();
  }

  @Test
  void a_guest_needs_no_javascript() {
    try (var mails = new Mailbox();
        var screen = new Screen(false)) {
      var email = "noscript" + System.nanoTime() + "@example.com";
      screen.width(Screen.PHONE);
      var page = screen.page();
      open(page, "/request?lang=en");
      assertThat(page.locator("#pin")).isHidden();
      screen.picture("request-noscript-en-390");
      send(page);
      assertThat(page.locator(".summary")).isVisible();
      screen.picture("request-noscript-wrong-en-390");
      page.locator("#text").fill("The tap in the kitchen drips");
      page.locator("#address").fill("1 Broadway, 3rd floor");
      page.locator("#name").fill("Li Wei");
      page.locator("#email").fill(email);
      send(page);
      assertThat(page.locator("h1")).hasText("Please look into your mail");
      screen.picture("request-sent-en-390");

      var mail = LINK.matcher(mails.await(email, "confirm"));
      assertThat(mail.find()).isTrue();
      calmly(page, mail.group());
      screen.picture("request-confirm-en-390");
      send(page);
      assertThat(page.locator(".good")).containsText("T-");
      screen.picture("track-new-en-390");
      page.locator("#text").fill("Please ring twice");
      send(page);
      assertThat(page.locator(".talk .mine")).containsText("Please ring twice");
      assertThat(page.locator(".good")).hasCount(0);
      screen.assertNoComplaint();
    }
  }

  @Test
  void every_page_is_without_barriers_in_both_languages_on_phone_and_desk() {
    try (var screen = new Screen()) {
      var page = screen.page();
      for (var language : List.of("en", "zh-CN")) {
        for (int width : List.of(Screen.PHONE, Screen.DESK)) {
          screen.width(width);
          open(page, "/request?lang=" + language);
          look(screen, "request-" + language + "-" + width);
        }
      }
      send(page);
      assertThat(page.locator(".summary")).isVisible();
      look(screen, "request-wrong-zh-CN-1440");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      look(screen, "request-wrong-dark-zh-CN-1440");
      screen.width(Screen.PHONE);
      calmly(page, trackingLink() + "?lang=zh-CN");
      look(screen, "track-dark-zh-CN-390");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      look(screen, "track-zh-CN-390");
      screen.assertNoComplaint();
    }
  }

  @Test
  void a_pin_is_set_by_mouse_and_keyboard_and_sent_along() {
    try (var screen = new Screen()) {
      var page = screen.page();
      territory();
      screen.width(Screen.PHONE);
      open(page, "/request?lang=en");
      var map = page.locator("#pin svg");
      assertThat(map).isVisible();
      map.click();
      assertThat(page.locator("#pin [role=status]")).containsText("The pin is set.");
      var middle = ((Number) page.evaluate(MIDDLE)).doubleValue();
      assertThat(Double.parseDouble(page.locator("#latitude").inputValue()))
          .isCloseTo(middle, within(1.0)); // other tests' territories may make it a wide map
      var before = page.locator("#longitude").inputValue();
      map.press("ArrowRight");
      assertThat(page.locator("#longitude")).not().hasValue(before);
      screen.picture("request-pin-en-390");
      assertThat(screen.barriers()).isEmpty();
      page.locator("#pin button").nth(1).click();
      assertThat(page.locator("#latitude")).hasValue("");
      screen.assertNoComplaint();
    }
  }

  @Test
  void an_open_page_follows_without_losing_what_is_being_written() {
    try (var screen = new Screen()) {
      var page = screen.page();
      screen.width(Screen.PHONE);
      calmly(page, trackingLink() + "?lang=en");
      page.locator("#text").fill("half a sent");
      var text = "We are on our way " + System.nanoTime();
      People.of(Role.AGENT)
          .post("/tickets/" + World.own().get("ticket") + "/messages", Map.of("text", text))
          .expect(200);
      assertThat(page.locator(".talk"))
          .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
      assertThat(page.locator("#text")).hasValue("half a sent");
    }
  }

  private static void territory() {
    var found = People.admin().get("/territories?search=PINLAND").expect(200).json();
    if (found.path("total").asInt() == 0) {
      var corners =
          List.of(
              List.of(-150.3, 10.1), // far from every site, which would change hands
              List.of(-150.0, 10.1),
              List.of(-150.0, 10.4),
              List.of(-150.3, 10.4),
              List.of(-150.3, 10.1));
      People.admin()
          .post("/territories", Map.of("code", "PINLAND", "name", "Pinland", "polygon", corners))
          .expect(201);
    }
  }

  private static String trackingLink() {
    return People.of(Role.AGENT)
        .post("/tickets/" + World.own().get("ticket") + "/tracking-link", Map.of())
        .expect(200)
        .json()
        .path("url")
        .asText();
  }

  private static void look(Screen screen, String picture) {
    screen.picture(picture);
    assertThat(screen.barriers()).as(picture).isEmpty();
    assertThat(screen.isTooWide()).as(picture + " is wider than the window").isFalse();
  }

  private static void open(Page page, String path) {
    calmly(page, RunningApplication.address() + path);
  }

  /** Presses the button of the form; waits when other tests made too many calls. */
  private static void send(Page page) {
    page.locator("button[type=submit]").click();
    while (page.locator("h1").textContent().contains("A moment, please")) {
      page.waitForTimeout(7000);
      page.reload();
    }
  }

  /** Waits when other tests made too many calls. */
  private static void calmly(Page page, String address) {
    var answer = page.navigate(address);
    while (answer.status() == 429) {
      page.waitForTimeout(7000);
      answer = page.navigate(address);
    }
  }
}
