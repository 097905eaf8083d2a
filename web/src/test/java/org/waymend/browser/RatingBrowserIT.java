package org.waymend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.shared.access.Role;
import org.waymend.suite.Application;
import org.waymend.suite.DoneVisit;
import org.waymend.suite.People;
import org.waymend.suite.RunningApplication;
import org.waymend.suite.World;

/** The two ways in which the engineer's phone brings a customer to the rating. */
class RatingBrowserIT extends Application {
  @BeforeAll
  static void world() {
    World.own();
  }

  @Test
  void the_customer_scans_the_phone_and_rates_without_javascript() {
    var visit = DoneVisit.next();
    try (var phone = phone(visit);
        var customer = new Screen(false);
        var desk = new Screen()) {
      phone.button(word("ratingSheet.title")).click();
      assertThat(phone.page().locator("dialog svg.code")).isVisible();
      look(phone, "phone-rating-code-en-390");
      var url = Photo.decoded(phone.page().screenshot());
      assertThat(url).startsWith(RunningApplication.address() + "/rate/");

      customer.width(Screen.PHONE);
      for (var language : List.of("zh-CN", "en")) {
        open(customer.page(), url + "?lang=" + language);
        customer.picture("rate-" + language + "-390");
        desk.width(Screen.PHONE);
        open(desk.page(), url + "?lang=" + language);
        look(desk, "rate-axe-" + language + "-390");
        desk.width(Screen.DESK);
        look(desk, "rate-axe-" + language + "-1440");
      }
      var page = customer.page();
      page.locator("input[name=csat]").nth(4).check();
      page.keyboard().press("Tab"); // the next question can be reached and answered by keys
      page.keyboard().press("ArrowLeft");
      page.locator("#comment").fill("On time");
      page.locator("button[type=submit]").click();
      assertThat(page.locator(".good")).containsText("We have your answer");
      customer.picture("rate-thanks-en-390");
      page.locator("summary").click();
      assertThat(page.locator("#comment")).hasValue("On time");
      customer.picture("rate-change-en-390");

      var rating = People.admin().get("/ratings?visitId=" + visit.id()).json().at("/items/0");
      assertThat(rating.path("way").asText()).isEqualTo("ENGINEER_QR");
      assertThat(rating.path("isCounted").asBoolean()).isTrue();
      assertThat(rating.path("nps").asInt()).isEqualTo(10);
      phone.load("/engineer/visits/" + visit.id());
      phone.button(word("ratingSheet.title")).click();
      assertThat(phone.page().locator("dialog")).containsText(word("ratingSheet.state.GIVEN"));
      phone.assertNoComplaint();
      customer.assertNoComplaint();
    }
  }

  @Test
  void the_phone_reads_the_customers_code_and_is_handed_over() {
    var visit = DoneVisit.next();
    try (var phone = phone(visit)) {
      var page = phone.page();
      phone.button(word("ratingSheet.title")).click();
      phone.button(word("ratingSheet.way.SCAN")).click();
      page.locator("dialog input").fill(customersCode(visit));
      look(phone, "phone-hand-over-en-390");
      page.locator("dialog")
          .getByRole(
              AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(word("ratingSheet.handOver")))
          .click();
      page.waitForURL("**/rate/**");
      look(phone, "rate-hand-over-en-390");
      assertThat(page.locator("a[href*='/app/']")).hasCount(0);
      page.locator("input[name=csat]").nth(1).check();
      page.locator("#comment").fill("Nobody's business");
      page.locator("button[type=submit]").click();
      assertThat(page.locator(".good")).containsText("give the phone back");
      assertThat(page.locator("body")).not().containsText("Nobody's business");
      look(phone, "rate-give-back-en-390");
      page.locator("main a.button").click();
      page.waitForURL("**/app/engineer/visits/**");
      phone.awaitCalm();
      var rating = People.admin().get("/ratings?visitId=" + visit.id()).json().at("/items/0");
      assertThat(rating.path("way").asText()).isEqualTo("HAND_OVER");
      assertThat(rating.path("isCounted").asBoolean()).isTrue();
    }
  }

  @Test
  void the_desk_sees_figures_with_their_intervals() {
    try (var screen = new Screen()) {
      screen.load("/");
      screen.signIn(People.username(Role.QUALITY), People.PASSWORD);
      screen.page().waitForURL(url -> !url.contains("sign-in"));
      for (var path : List.of("rating-summary", "ratings")) {
        for (var words : List.of(Words.EN, Words.ZH)) {
          screen.load("/" + path);
          screen.speak(words);
          screen.awaitCalm();
          look(screen, path + "-" + words.language() + "-1440");
        }
      }
      screen.load("/visits/" + DoneVisit.next().id());
      screen.page().locator(".paper button").first().waitFor();
      look(screen, "visit-report-" + screen.language() + "-1440");
      screen.width(Screen.PHONE);
      look(screen, "visit-report-" + screen.language() + "-390");
      screen.load("/rating-summary");
      look(screen, "rating-summary-390");
      screen.assertNoComplaint();
    }
  }

  @Test
  void each_number_of_the_dashboard_leads_to_its_rows() {
    DoneVisit.next();
    try (var screen = new Screen()) {
      var page = screen.page();
      screen.load("/");
      screen.signIn(People.username(Role.MANAGER), People.PASSWORD);
      page.waitForURL("**/app/dashboard");
      for (var words : List.of(Words.EN, Words.ZH)) {
        page.setViewportSize(Screen.DESK, 1900); // all of it in one picture
        screen.load("/dashboard?days=7");
        screen.speak(words);
        assertThat(page.locator(".trend canvas").first()).isVisible();
        page.locator("[data-figure=ON_TIME] summary").click();
        page.locator(".trend summary").first().click();
        look(screen, "dashboard-" + words.language() + "-1440");
        page.setViewportSize(Screen.PHONE, 4600);
        look(screen, "dashboard-" + words.language() + "-390");
      }
      screen.width(Screen.DESK);
      for (var number :
          List.of("[data-figure=COMPLETED] .value a", "[data-count=VISITS_ARRIVED]", "td a")) {
        screen.load("/dashboard?days=7");
        var link = page.locator(number).first();
        int n = Integer.parseInt(link.innerText().replaceAll("\\D", ""));
        assertThat(n).isPositive();
        link.press("Enter");
        page.waitForURL("**/app/visits?*endedFrom=*");
        assertThat(page.locator("tbody tr")).hasCount(Math.min(n, 50));
        assertThat(page.locator(".range")).containsText(Integer.toString(n));
      }
      look(screen, "dashboard-rows-zh-1440");
      page.goBack();
      page.waitForURL("**/app/dashboard?days=7");
      screen.assertNoComplaint();
    }
  }

  /** The engineer, signed in and at the visit. */
  private static Screen phone(DoneVisit visit) {
    var phone = new Screen();
    phone.width(Screen.PHONE);
    phone.load("/");
    phone.signIn(People.username(Role.ENGINEER), People.PASSWORD);
    phone.page().waitForURL("**/app/engineer/");
    phone.load("/engineer/visits/" + visit.id());
    return phone;
  }

  private static String customersCode(DoneVisit visit) {
    var tracking =
        People.of(Role.AGENT)
            .post("/tickets/" + visit.ticketId() + "/tracking-link", Map.of())
            .expect(200)
            .json()
            .path("url")
            .asText();
    try (var customer = new Screen()) {
      customer.width(Screen.PHONE);
      open(customer.page(), tracking + (tracking.contains("?") ? "&" : "?") + "lang=en");
      look(customer, "track-rate-en-390");
      return Photo.decoded(customer.page().locator("svg.rate").screenshot());
    }
  }

  private static String word(String key) {
    return Words.EN.get(key);
  }

  private static void look(Screen screen, String picture) {
    screen.picture(picture);
    assertThat(screen.barriers()).as(picture).isEmpty();
    assertThat(screen.isTooWide()).as(picture + " is wider than the window").isFalse();
  }

  /** Waits when other tests made too many calls. */
  private static void open(Page page, String address) {
    var answer = page.navigate(address);
    while (answer.status() == 429) {
      page.waitForTimeout(7000);
      answer = page.navigate(address);
    }
  }
}
