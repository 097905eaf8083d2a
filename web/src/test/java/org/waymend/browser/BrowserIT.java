package org.waymend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.waymend.shared.access.Role;
import org.waymend.suite.Application;
import org.waymend.suite.People;
import org.waymend.suite.World;

/**
 * An administrator at the screens. The pages come from the application's own navigation, so that a
 * new page is looked at as soon as it is there. One window, signed in once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserIT extends Application {

  private static final String FIRST_ROW = "main table.grid tbody tr.can";

  /** A week in which {@link World} has a shift. */
  private static final String MONDAY = "/roster?week=2026-11-23";

  private Screen screen;

  @BeforeAll
  void open() {
    World.own(); // something to look at
    screen = new Screen();
  }

  @AfterAll
  void close() {
    screen.close();
  }

  @AfterEach
  void the_browser_has_nothing_to_complain_about() {
    screen.assertNoComplaint();
  }

  @Test
  @Order(1)
  void signing_in_says_what_is_wrong_and_goes_where_one_wanted() {
    screen.load("/customers");
    assertThat(screen.barriers()).isEmpty();
    screen.picture("sign-in-en-1440");
    screen.signIn(People.username(Role.ADMIN), "Wrong-password-1");
    assertThat(screen.page().getByRole(AriaRole.ALERT)).isVisible();
    assertThat(screen.barriers()).isEmpty();

    screen.signIn(People.username(Role.ADMIN), People.PASSWORD);
    screen.page().waitForURL("**/app/customers");
    screen.awaitCalm();
    assertThat(screen.page().locator("nav.rail")).containsText(Words.EN.get("nav.customers"));
  }

  @Test
  @Order(2)
  void the_language_changes_at_once() {
    screen.load("/customers");
    screen.speak(Words.ZH);
    assertThat(screen.page().locator("nav.rail")).containsText(Words.ZH.get("nav.customers"));
    assertThat(screen.page().locator("h1")).hasText(Words.ZH.get("nav.customers"));
    screen.speak(Words.EN);
    assertThat(screen.page().locator("h1")).hasText(Words.EN.get("nav.customers"));
  }

  @Test
  @Order(3)
  void every_page_works_in_both_languages_on_desk_and_phone() {
    screen.width(Screen.DESK);
    screen.load("/customers");
    screen.speak(Words.EN);
    var softly = new SoftAssertions();
    for (var words : List.of(Words.EN, Words.ZH)) {
      screen.speak(words);
      for (var address : pages()) {
        screen.follow(address);
        look(softly, words, address, "");
        if (words.isEnglish() && screen.page().locator(FIRST_ROW).count() > 0) {
          screen.page().locator(FIRST_ROW).first().click();
          assertThat(screen.page().locator("aside.panel")).isVisible();
          screen.awaitCalm();
          look(softly, words, address, "-panel");
          screen.page().keyboard().press("Escape");
          assertThat(screen.page().locator("aside.panel")).hasCount(0);
        }
      }
    }
    softly.assertAll();
  }

  @Test
  @Order(4)
  void every_form_for_something_new_is_without_barriers() {
    screen.load("/customers");
    screen.speak(Words.EN);
    var softly = new SoftAssertions();
    for (var address : pages()) {
      if (address.endsWith("/dispatch-policy")) { // the page itself is the form
        continue;
      }
      screen.load(address.substring("/app".length()));
      var primary = screen.page().locator("main header .el-button--primary");
      if (primary.count() == 1 && screen.page().locator(".head .acts").count() > 0) {
        primary.click();
        assertThat(screen.page().locator("form").last()).isVisible();
        screen.awaitCalm();
        look(softly, Words.EN, address, "-new");
      }
    }
    softly.assertAll();
  }

  @Test
  @Order(5)
  void a_form_says_what_is_wrong_and_then_creates() {
    screen.load("/customers/new");
    screen.speak(Words.EN);
    screen.button(Words.EN.get("act.create")).click();
    var summary = screen.page().locator(".summary");
    assertThat(summary).isVisible();
    assertThat(summary).isFocused();
    assertThat(screen.barriers()).isEmpty();
    screen.picture("customers-invalid-en-1440");

    var name = "Browser " + System.nanoTime();
    field("name").fill(name);
    field("email").fill("desk@tower.example");
    screen.button(Words.EN.get("act.create")).click();
    assertThat(screen.page().locator("aside.panel h2")).hasText(name);
    assertThat(screen.page().locator(".toasts")).containsText(name);
    var found = People.admin().get("/customers?search=" + name.replace(" ", "%20")).expect(200);
    assertThat(found.json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  @Order(6)
  void a_change_on_an_old_version_is_told_and_can_be_taken_over() {
    var admin = People.admin();
    var customer = Map.of("name", "Conflict", "kind", "COMPANY", "language", "en");
    var id = admin.post("/customers", customer).expect(201).id();
    screen.load("/customers/" + id);
    screen.speak(Words.EN);
    screen.button(Words.EN.get("act.edit")).click();
    field("email").fill("mine@tower.example");

    var theirs = Map.of("name", "Conflict, theirs", "kind", "COMPANY", "language", "en");
    admin.put("/customers/" + id, theirs, 1).expect(200);
    screen.button(Words.EN.get("act.save")).click();
    assertThat(screen.page().locator(".summary")).isVisible();
    assertThat(screen.barriers()).isEmpty();
    screen.picture("customers-conflict-en-1440");

    screen.button(Words.EN.get("form.takeNewest")).click();
    screen.button(Words.EN.get("act.save")).click();
    assertThat(screen.button(Words.EN.get("act.edit"))).isVisible();
    var now = admin.get("/customers/" + id).expect(200).json();
    assertThat(now.path("email").asText()).isEqualTo("mine@tower.example");
    assertThat(now.path("version").asInt()).isEqualTo(3);
  }

  @Test
  @Order(7)
  void the_keyboard_searches_moves_and_opens() {
    screen.load("/customers");
    screen.page().keyboard().press("/");
    var search = screen.page().locator("main input[type=search]");
    assertThat(search).isFocused();
    screen.page().keyboard().type("Erstling");
    screen.page().waitForURL("**search=Erstling**");
    screen.awaitCalm();
    assertThat(screen.page().locator(FIRST_ROW)).hasCount(1);
    search.fill("");
    assertThat(screen.page().locator(FIRST_ROW).nth(1)).isVisible();
    search.blur();

    screen.page().keyboard().press("j");
    assertThat(screen.page().locator(FIRST_ROW).first()).isFocused();
    screen.page().keyboard().press("j");
    assertThat(screen.page().locator(FIRST_ROW).nth(1)).isFocused();
    screen.page().keyboard().press("k");
    assertThat(screen.page().locator(FIRST_ROW).first()).isFocused();
    screen.page().keyboard().press("Enter");
    assertThat(screen.page().locator("aside.panel")).isVisible();
    assertThat(screen.page().locator("aside.panel h2")).isFocused();
    screen.page().keyboard().press("Escape");
    assertThat(screen.page().locator("aside.panel")).hasCount(0);
  }

  @Test
  @Order(8)
  void the_tab_key_reaches_everything() {
    var customer = "/customers/" + World.own().get("customer");
    for (var path : List.of("/customers", "/customers/new", customer, MONDAY)) {
      screen.load(path);
      var missed = screen.page().evaluate(MARK_FOCUSABLE);
      assertThat((Integer) missed).isGreaterThan(5);
      for (int i = 0; i < (Integer) missed + 10; i++) {
        screen.page().keyboard().press("Tab");
        screen.page().evaluate("document.activeElement?.removeAttribute('data-unreached')");
      }
      @SuppressWarnings("unchecked")
      var unreached =
          (List<String>)
              screen
                  .page()
                  .evaluate(
                      "[...document.querySelectorAll('[data-unreached]')].map(e => e.outerHTML)");
      assertThat(unreached).as(path).isEmpty();
    }
  }

  @Test
  @Order(9)
  void every_page_works_in_the_dark() {
    screen.load("/customers");
    screen.speak(Words.EN);
    screen.darken(true);
    var softly = new SoftAssertions();
    for (var address : pages()) {
      screen.follow(address);
      var picture = address.substring("/app/".length()).replace('/', '-') + "-dark-en-1440";
      screen.picture(picture);
      softly.assertThat(screen.barriers()).as(picture).isEmpty();
    }
    screen.darken(false);
    softly.assertAll();
  }

  @Test
  @Order(10)
  void a_shift_is_changed_over_the_version_that_was_seen() {
    var id = World.own().get("shift");
    var admin = People.admin();
    var engineer = World.own().get("engineer");
    admin.put("/shifts/" + id, shift(engineer, 60), 1).expect(200);
    screen.load(MONDAY + "&day=2026-11-23&engineer=" + engineer);
    screen.speak(Words.EN);
    screen.button(Words.EN.get("act.edit")).click();
    field("breakMinutes").fill("30");
    look("roster-shift");

    admin.put("/shifts/" + id, shift(engineer, 15), 2).expect(200);
    screen.button(Words.EN.get("act.save")).click();
    assertThat(screen.page().locator(".summary")).isVisible();
    screen.button(Words.EN.get("form.takeNewest")).click();
    screen.awaitCalm();
    screen.button(Words.EN.get("act.save")).click();
    assertThat(screen.page().locator("aside.panel form")).hasCount(0);
    assertThat(screen.page().locator("aside.panel")).containsText("30 min");
    var now = admin.get("/shifts/" + id).expect(200).json();
    assertThat(now.path("breakMinutes").asInt()).isEqualTo(30);
    assertThat(now.path("version").asInt()).isEqualTo(4);
  }

  @Test
  @Order(10)
  void a_shift_is_deleted_after_asking() {
    var admin = People.admin();
    var engineer = World.own().get("engineer");
    var id = admin.post("/shifts", shift(engineer, "2026-11-24", 30)).expect(201).id();
    screen.load("/roster?week=2026-11-23&day=2026-11-24&engineer=" + engineer);
    screen.speak(Words.EN);
    screen.button(Words.EN.get("roster.delete")).click();
    screen.button(Words.EN.get("roster.delete")).last().click();
    assertThat(screen.page().locator(".toasts")).containsText(Words.EN.get("roster.deleted"));
    admin.get("/shifts/" + id).expect(404);
  }

  @Test
  @Order(11)
  void a_list_and_the_roster_are_taken_out_as_csv_on_a_phone_too() {
    for (var path : List.of("/customers", "/assets", MONDAY)) {
      screen.width(path.equals(MONDAY) ? Screen.DESK : Screen.PHONE);
      screen.load(path);
      screen.button(Words.EN.get("act.more")).click();
      screen.picture("more" + path.replaceAll("\\W+", "-"));
      var file =
          screen.page().waitForDownload(() -> screen.button(Words.EN.get("act.exportCsv")).click());
      assertThat(file.path()).content().contains(World.OWN);
    }
  }

  private static Map<String, ?> shift(String engineer, int breakMinutes) {
    return shift(engineer, "2026-11-23", breakMinutes);
  }

  private static Map<String, ?> shift(String engineer, String day, int breakMinutes) {
    return Map.of(
        "engineerId",
        engineer,
        "on",
        day,
        "startsAt",
        day + "T13:00:00Z",
        "endsAt",
        day + "T21:00:00Z",
        "breakStartsAt",
        day + "T17:00:00Z",
        "breakMinutes",
        breakMinutes,
        "timeZone",
        "America/New_York");
  }

  @Test
  @Order(12)
  void stock_is_opened_in_the_unit_of_the_part() {
    var admin = People.admin();
    var money = Map.of("minor", 100, "currency", "USD");
    admin
        .post(
            "/parts",
            Map.of(
                "number", "HOSE-1", "nameEn", "Hose", "nameZh", "软管", "unit", "METRE", "price",
                money))
        .expect(201);
    admin
        .post("/stock-locations", Map.of("code", "MAIN", "name", "Main store", "kind", "WAREHOUSE"))
        .expect(201);
    screen.load("/stock-levels");
    screen.speak(Words.EN);
    screen.button(Words.EN.get("stock-movement.openingStock")).click();
    choose("locationId", "Main store");
    choose("lines-0-partId", "HOSE-1");
    field("lines-0-quantity").fill("2.5");
    look("opening-stock");
    screen.button(Words.EN.get("stock-movement.book")).click();
    assertThat(screen.page().locator("main table.grid")).containsText("2.5 m");
  }

  @Test
  @Order(13)
  void labels_say_which_characters_are_not_on_them() {
    var asset = Map.of("siteId", World.own().get("site"), "tag", "RARE-1", "name", "Pump 🚰 ไทย");
    People.admin().post("/assets", asset).expect(201);
    screen.load("/assets?search=RARE-1");
    screen.speak(Words.EN);
    screen.page().locator(FIRST_ROW + " input[type=checkbox]").check();
    look("assets-chosen");
    screen
        .page()
        .waitForDownload(
            () -> screen.page().locator("footer").getByText(Words.EN.get("asset.label")).click());
    var dialog = screen.page().getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("🚰");
    assertThat(dialog).containsText("Pump 🚰 ไทย");
    look("assets-unprintable");
    dialog.locator("footer").getByText(Words.EN.get("act.close")).click();
  }

  @Test
  @Order(14)
  void signing_out_leads_to_the_first_page() {
    screen.load("/customers");
    screen.speak(Words.EN);
    screen.page().locator("nav.rail button.avatar").click();
    screen.button(Words.EN.get("shell.signOut")).click();
    screen.page().waitForURL("**/sign-in");
    screen.load("/customers");
    assertThat(screen.page().locator("input[name=username]")).isVisible();
  }

  @Test
  @Order(15)
  void every_role_begins_where_its_work_is() {
    var softly = new SoftAssertions();
    screen.width(Screen.PHONE);
    BEGINNINGS.forEach(
        (role, address) -> {
          screen.load("/");
          screen.signIn(People.username(role), People.PASSWORD);
          screen.page().waitForURL("**/app" + address);
          screen.awaitCalm();
          screen.speak(Words.ZH);
          screen.awaitCalm();
          var picture = "begin-" + role.key() + "-zh-CN-390";
          screen.picture(picture);
          softly.assertThat(screen.barriers()).as(picture).isEmpty();
          softly.assertThat(screen.isTooWide()).as(picture + " is too wide").isFalse();
          screen.page().locator("nav.rail button.avatar").click();
          screen.button(Words.ZH.get("shell.signOut")).click();
          screen.page().waitForURL("**/sign-in");
        });
    screen.width(Screen.DESK);
    softly.assertAll();
  }

  private static final Map<Role, String> BEGINNINGS =
      Map.of(
          Role.DISPATCHER, "/board*",
          Role.STOREKEEPER, "/stock-levels",
          Role.CUSTOMER, "/");

  private static final String MARK_FOCUSABLE =
      """
      () => {
        const all = document.querySelectorAll('a[href], button, input, select, textarea, [tabindex]')
        const reachable = [...all].filter(e =>
          e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.getClientRects().length > 0 &&
          getComputedStyle(e).visibility !== 'hidden' && !e.closest('[inert]'))
        for (const each of reachable) each.setAttribute('data-unreached', '')
        document.activeElement?.blur()
        return reachable.length
      }
      """;

  /** Searches in a field that points at something and takes what is found. */
  private void choose(String key, String words) {
    field(key).fill(words);
    screen.page().getByRole(AriaRole.OPTION).getByText(words).click();
  }

  private Locator field(String key) {
    return screen.page().locator("form [id$='-" + key + "']");
  }

  /** Pages of every section, and help. */
  private List<String> pages() {
    var pages = new LinkedHashSet<String>();
    for (var section : addresses("nav.rail a.entry")) {
      screen.follow(section);
      pages.add(section);
      pages.addAll(addresses("main nav.tabs a"));
    }
    assertThat(pages).hasSizeGreaterThan(5);
    return new ArrayList<>(pages);
  }

  private Set<String> addresses(String links) {
    var found = new LinkedHashSet<String>();
    var all =
        screen.page().locator(links).evaluateAll("all => all.map(e => e.getAttribute('href'))");
    ((List<?>) all).forEach(address -> found.add((String) address));
    return found;
  }

  private void look(String name) {
    screen.picture(name + "-" + screen.language() + "-1440");
    assertThat(screen.barriers()).isEmpty();
  }

  private void look(SoftAssertions softly, Words words, String address, String suffix) {
    var name = address.substring("/app/".length()).replace('/', '-') + suffix;
    for (int width : List.of(Screen.DESK, Screen.PHONE)) {
      screen.width(width);
      var picture = name + "-" + words.language() + "-" + width;
      screen.picture(picture);
      softly.assertThat(screen.isTooWide()).as(picture + " is too wide").isFalse();
      boolean isDesk = width == Screen.DESK;
      if (words.isEnglish() == isDesk) {
        softly.assertThat(screen.barriers()).as(picture).isEmpty();
      }
    }
    screen.width(Screen.DESK);
  }
}
