package org.waymend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymend.shared.access.Role;
import org.waymend.suite.Application;
import org.waymend.suite.People;

/** Two dispatchers at the same board, one in English and one in Chinese. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardIT extends Application {
  private Chromium chromium;
  private Town town;
  private Screen english;
  private Screen chinese;
  private String ann;
  private String category;
  private int count;

  @BeforeAll
  void open() {
    town = new Town("NORTH", 42.60, -71.30);
    var skill = town.skill("GAS", "Gas", "燃气");
    category = town.category("Gas check", "燃气检查", skill, Map.of());
    ann = town.engineer("Ann Lee", List.of(skill), Map.of());
    town.engineer("Bo Diaz", List.of(skill), Map.of());
    town.engineer("Cy Novak", List.of(), Map.of());
    town.user(Role.DISPATCHER, Words.EN, "Dora");
    People.register(
        town.login(Role.DISPATCHER) + ".zh",
        Role.DISPATCHER,
        Map.of("displayName", "朵拉", "language", "zh-CN"));
    chromium = new Chromium(List.of());
    english = window("en", "192.0.2.1", town.login(Role.DISPATCHER));
    chinese = window("zh-CN", "192.0.2.2", town.login(Role.DISPATCHER) + ".zh");
  }

  private Screen window(String language, String address, String login) {
    var screen = chromium.window(language, address, Screen.DESK);
    screen.load("/");
    screen.signIn(login, People.PASSWORD);
    assertThat(screen.page().locator("input[name=password]")).hasCount(0);
    screen.load(town.board());
    assertThat(screen.language()).isEqualTo(language);
    return screen;
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @AfterEach
  void the_browser_has_nothing_to_complain_about() {
    english.assertNoComplaint();
    chinese.assertNoComplaint();
  }

  /** A visit of half an hour that may begin from nine to twelve, with Ann at ten. */
  private Town.Visit annsAtTen() {
    var visit = town.visit("Customer " + (char) ('A' + count++), 0.01 * count, category, 9, 12);
    visit.assign(ann, town.at(10, 0));
    for (var screen : List.of(english, chinese)) {
      assertThat(bar(screen, visit)).isVisible();
    }
    return visit;
  }

  @Test
  void what_one_moves_the_other_sees_and_it_can_be_undone() {
    var visit = annsAtTen();
    drag(english, visit, "Bo Diaz", 0.5);
    assertThat(bar(english, visit)).hasAttribute("aria-label", says("10:30–"));
    assertThat(bar(chinese, visit)).hasAttribute("aria-label", says("10:30–"));
    assertThat(rowOf(chinese, "Bo Diaz").locator(bar(visit))).isVisible();
    look(chinese, "moved-by-another");

    english.button(Words.EN.get("act.undo")).last().click();
    for (var screen : List.of(english, chinese)) {
      assertThat(rowOf(screen, "Ann Lee").locator(bar(visit))).isVisible();
      assertThat(bar(screen, visit)).hasAttribute("aria-label", says("10:00–"));
    }
    assertThat(visit.now().path("engineerName").asText()).isEqualTo("Ann Lee");
    take(visit);
  }

  @Test
  void two_who_move_one_visit_at_once_see_both_versions() {
    var visit = annsAtTen();
    reassign(chinese, visit);
    fill(chinese, "Bo Diaz", "11:00");
    drag(english, visit, "Ann Lee", 1);
    assertThat(bar(english, visit)).hasAttribute("aria-label", says("11:00–"));
    dialog(chinese).locator(".el-button--primary").click();
    var both = conflict(chinese, Words.ZH);
    assertThat(both).containsText("Ann Lee");
    assertThat(both).containsText("Bo Diaz");
    look(chinese, "conflict");
    both.getByText(Words.ZH.get("board.conflict.takeTheirs")).click();
    assertThat(visit.now().path("engineerName").asText()).isEqualTo("Ann Lee");

    take(english, visit);
    visit.assign(ann, town.at(9, 30));
    drop(english);
    var again = conflict(english, Words.EN);
    assertThat(again).containsText("09:30");
    look(english, "conflict");
    again.getByText(Words.EN.get("board.conflict.applyMine")).click();
    assertThat(rowOf(english, "Bo Diaz").locator(bar(visit))).isVisible();
    assertThat(rowOf(chinese, "Bo Diaz").locator(bar(visit))).isVisible();
    take(visit);
  }

  @Test
  void what_a_rule_forbids_is_said_where_it_happens() {
    var visit = annsAtTen();
    drag(english, visit, "Cy Novak", 0);
    var note = english.page().locator(".note[role=alert]");
    assertThat(note).containsText(Words.EN.get("problem.visit/skill-missing"));
    look(english, "refused-skill");
    english.page().keyboard().press("Escape");
    assertThat(note).hasCount(0);
    assertThat(rowOf(english, "Ann Lee").locator(bar(visit))).isVisible();

    reassign(chinese, visit);
    fill(chinese, "Ann Lee", "14:00");
    dialog(chinese).locator(".el-button--primary").click();
    assertThat(dialog(chinese).getByRole(AriaRole.ALERT))
        .containsText(Words.ZH.get("problem.visit/outside-window"));
    look(chinese, "refused-window");
    chinese.page().keyboard().press("Escape");
    assertThat(dialog(chinese)).hasCount(0);
    assertThat(visit.startsAt()).isEqualTo(town.at(10, 0));
    take(visit);
  }

  @Test
  void a_crew_says_who_it_is_and_starts_together() {
    var crew = town.crew(2, "Two lift it", 0.02, category, 9, 12);
    crew.get(0).assign(ann, town.at(10, 0));
    assertThat(bar(english, crew.get(0))).hasAttribute("aria-label", says("Crew 1/2"));
    assertThat(bar(chinese, crew.get(0))).hasAttribute("aria-label", says("班组 1/2"));
    assertThat(waiting(english, crew.get(1))).containsText("Crew 2/2");
    waiting(english, crew.get(1)).dblclick();
    assertThat(dialog(english)).isVisible();
    fill(english, "Bo Diaz", "11:00");
    dialog(english).locator(".el-button--primary").click();
    var refused = dialog(english).getByRole(AriaRole.ALERT);
    assertThat(refused).containsText(Words.EN.get("problem.visit/group-broken"));
    assertThat(refused).containsText("10:00");
    look(english, "refused-crew");
    fill(english, "Bo Diaz", "10:00");
    dialog(english).locator(".el-button--primary").click();
    assertThat(rowOf(english, "Bo Diaz").locator(bar(crew.get(1)))).isVisible();
    bar(chinese, crew.get(1)).click();
    look(chinese, "crew");
    take(crew.get(1));
    take(crew.get(0));
  }

  @Test
  void while_a_visit_is_carried_every_row_says_what_it_would_cost() {
    var visit = annsAtTen();
    for (var screen : List.of(english, chinese)) {
      var words = screen == english ? Words.EN : Words.ZH;
      hold(screen, visit, "Cy Novak", 0);
      assertThat(rowOf(screen, "Cy Novak").locator(".outlook.closed"))
          .containsText(words.get("board.foresight.rule.SKILL"));
      assertThat(rowOf(screen, "Bo Diaz").locator(".outlook")).hasText(says("^[✓≈△] [+−±]"));
      assertThat(rowOf(screen, "Ann Lee").locator(".outlook"))
          .containsText(words.get("board.foresight.present"));
      assertThat(screen.page().locator(".hint")).containsText(words.get("explain.rule.SKILL"));
      look(screen, "foresight");
      screen.page().keyboard().press("Escape");
      assertThat(screen.page().locator(".outlook")).hasCount(0);
      drop(screen);
    }
    reassign(chinese, visit);
    var places = dialog(chinese).locator(".landing");
    assertThat(places).hasCount(2);
    assertThat(dialog(chinese).locator("details"))
        .containsText(says("Cy Novak.*" + Words.ZH.get("explain.rule.SKILL")));
    dialog(chinese).locator("summary").click();
    look(chinese, "ranked");
    places.filter(new Locator.FilterOptions().setHasText("Bo Diaz")).locator("input").check();
    look(chinese, 1024, "ranked");
    look(chinese, Screen.PHONE, "ranked");
    dialog(chinese).locator(".el-button--primary").click();
    assertThat(dialog(chinese)).hasCount(0);
    assertThat(rowOf(english, "Bo Diaz").locator(bar(visit))).isVisible();
    take(visit);
  }

  @Test
  void moves_are_taken_back_and_made_again_but_never_over_somebody_else() {
    var visit = annsAtTen();
    var keys = english.page().keyboard();
    drag(english, visit, "Bo Diaz", 0.5);
    assertThat(rowOf(english, "Bo Diaz").locator(bar(visit))).isVisible();
    assertThat(english.page().locator(".tools .el-button").first()).isEnabled(); // undo
    keys.press("Control+z");
    assertThat(rowOf(english, "Ann Lee").locator(bar(visit))).isVisible();
    assertThat(bar(chinese, visit)).hasAttribute("aria-label", says("10:00–"));
    english.button(Words.EN.get("board.redo")).click();
    assertThat(rowOf(english, "Bo Diaz").locator(bar(visit))).isVisible();
    look(english, 1024, "redone");
    visit.assign(ann, town.at(9, 30));
    assertThat(bar(english, visit)).hasAttribute("aria-label", says("09:30–"));
    keys.press("Control+z");
    var both = conflict(english, Words.EN);
    assertThat(both).containsText("09:30");
    both.getByText(Words.EN.get("board.conflict.takeTheirs")).click();
    assertThat(english.page().locator(".tools .el-button").first()).isDisabled(); // undo
    assertThat(visit.startsAt()).isEqualTo(town.at(9, 30));
    take(visit);
  }

  @Test
  void a_visit_is_explained_and_what_would_help_is_applied() {
    var visit = annsAtTen();
    for (var screen : List.of(english, chinese)) {
      bar(screen, visit).click();
      var why = screen.page().locator(".detail details.why");
      why.locator("summary").first().click();
      assertThat(why.locator(".sentence")).containsText(says("Ann Lee.*10:00.*Bo Diaz"));
      assertThat(why)
          .containsText((screen == english ? Words.EN : Words.ZH).get("explain.rule.SKILL"));
      look(screen, "why");
    }
    take(visit);
    waiting(english, visit).click();
    help(english, Words.EN);
    english.page().locator(".help .el-button--primary").first().click();
    assertThat(bar(english, visit)).isVisible();
    assertThat(bar(chinese, visit)).isVisible();
    take(visit);

    var early = town.visit("Early bird", 0.01, category, 5, 6);
    waiting(chinese, early).click();
    help(chinese, Words.ZH);
    assertThat(chinese.page().locator(".help li").first()).containsText("与客户改约到达时段");
    look(chinese, "what-helps");
    chinese.page().locator(".help .el-button--primary").first().click();
    assertThat(dialog(chinese)).containsText("05:00–06:00");
    dialog(chinese).getByText(Words.ZH.get("board.helps.agreed")).click();
    assertThat(bar(chinese, early)).isVisible();
    assertThat(bar(english, early)).isVisible();
    assertThat(early.now().at("/windows/0/startsAt").asText())
        .isNotEqualTo(town.at(5, 0).toString());
    take(early);
  }

  @Test
  void a_route_says_what_it_costs_and_is_printed() {
    var visit = annsAtTen();
    for (var screen : List.of(english, chinese)) {
      var words = screen == english ? Words.EN : Words.ZH;
      bar(screen, visit).click(); // from its visit to the whole route
      rowOf(screen, "Ann Lee").locator(".head").click();
      var panel = screen.page().locator(".detail");
      assertThat(panel.locator("tfoot")).containsText(words.get("board.why.total"));
      assertThat(panel).containsText(words.get("explain.constraint.TRAVEL"));
      look(screen, "route");
      var sheet =
          screen.page().waitForDownload(() -> panel.locator(".paper button").first().click());
      assertThat(sheet.suggestedFilename()).endsWith(".pdf");
    }
    take(visit);
  }

  private static void help(Screen screen, Words words) {
    screen.page().locator(".detail").getByText(words.get("board.helps.ask")).click();
    assertThat(screen.page().locator(".help li").first()).isVisible();
  }

  @Test
  void the_keyboard_alone_finds_a_visit_and_gives_it_to_another() {
    var visit = annsAtTen();
    var page = english.page();
    var keys = page.keyboard();
    page.locator("[role=grid] [data-place='" + ann + "']").focus();
    keys.press("ArrowRight");
    assertThat(bar(english, visit)).isFocused();
    keys.press("m");
    assertThat(dialog(english)).isVisible();
    look(english, "reassign");
    tabTo(english, "#reassign-engineer");
    keys.type("Bo");
    assertThat(page.getByRole(AriaRole.OPTION, named("Bo Diaz"))).isVisible();
    keys.press("ArrowDown");
    keys.press("Enter");
    keys.press("Tab");
    assertThat(page.locator("#reassign-time")).isFocused();
    keys.press("Control+a");
    keys.type("1130");
    keys.press("Enter");
    assertThat(dialog(english)).hasCount(0);
    assertThat(rowOf(english, "Bo Diaz").locator(bar(visit))).isVisible();
    assertThat(visit.startsAt()).isEqualTo(town.at(11, 30));
    assertThat(bar(english, visit)).isFocused();
    keys.press("p");
    assertThat(bar(english, visit)).hasAttribute("aria-label", says(Words.EN.get("board.pinned")));
    keys.press("p");
    assertThat(bar(english, visit))
        .not()
        .hasAttribute("aria-label", says(Words.EN.get("board.pinned")));
    keys.press("u");
    assertThat(waiting(english, visit)).isVisible();
    assertThat(waiting(chinese, visit)).isVisible();
    assertThat(visit.status()).isEqualTo("UNPLANNED");
  }

  @Test
  void weights_are_tried_on_a_planned_day_and_saved() {
    var visit = annsAtTen();
    town.planned();
    english.load("/dispatch-policy");
    var page = english.page();
    english.button(Words.EN.get("policy.preset.KEPT_PROMISES.name")).click();
    page.locator(".saving input[type=number]").fill("60");
    page.locator(".saving textarea").fill("Too many moved appointments");
    assertThat(page.locator(".slider").nth(1)).isVisible();
    english.button(Words.EN.get("policy.trial.start")).click();
    assertThat(page.locator(".trial .figures tbody tr")).hasCount(8);
    english.button(Words.EN.get("act.save")).click();
    assertThat(page.locator(".history li")).hasCount(2);
    assertThat(page.locator(".history li").first()).containsText("Too many moved appointments");
    look(english, "policy");

    chinese.load("/dispatch-policy");
    assertThat(chinese.button(Words.ZH.get("policy.preset.KEPT_PROMISES.name")))
        .hasAttribute("aria-pressed", "true");
    look(chinese, "policy");
    chinese.width(Screen.PHONE);
    chinese.awaitCalm();
    chinese.longPicture("board-policy-zh-CN-390");
    assertThat(chinese.isTooWide()).isFalse();
    assertThat(chinese.barriers()).isEmpty();
    chinese.width(Screen.DESK);
    chinese.button(Words.ZH.get("policy.preset.STANDARD.name")).click();
    chinese.button(Words.ZH.get("act.save")).click();
    assertThat(chinese.page().locator(".history li")).hasCount(3);
    List.of(english, chinese).forEach(screen -> screen.load(town.board()));
    take(visit);
  }

  /** Off the board, so that the next test begins with none. */
  private static void take(Town.Visit visit) {
    People.admin()
        .call("POST", "/visits/" + visit.id() + "/unassign")
        .ifMatch(visit.now().path("version").asLong())
        .json(Map.of())
        .send()
        .expect(200);
  }

  private static String bar(Town.Visit visit) {
    return "[data-place='" + visit.id() + "']";
  }

  private static Locator bar(Screen screen, Town.Visit visit) {
    return screen.page().locator("[role=grid] " + bar(visit));
  }

  private static Locator waiting(Screen screen, Town.Visit visit) {
    return screen.page().locator(".queue [data-visit='" + visit.id() + "']");
  }

  private static Locator rowOf(Screen screen, String engineer) {
    return screen
        .page()
        .locator("[role=grid] .row")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    screen
                        .page()
                        .locator(".head", new Page.LocatorOptions().setHasText(engineer))));
  }

  private static Pattern says(String words) {
    return Pattern.compile(words);
  }

  /** Takes the bar with the mouse and holds it over Bo's row. */
  private static void take(Screen screen, Town.Visit visit) {
    hold(screen, visit, "Bo Diaz", 0);
  }

  private static void hold(Screen screen, Town.Visit visit, String engineer, double hours) {
    var from = bar(screen, visit).boundingBox();
    var to = rowOf(screen, engineer).boundingBox();
    var mouse = screen.page().mouse();
    mouse.move(from.x + 6, from.y + 10);
    mouse.down();
    mouse.move(from.x + 16, from.y + 14);
    mouse.move(from.x + 6 + hours * 2 * from.width, to.y + to.height / 2);
  }

  private static void drop(Screen screen) {
    screen.page().mouse().up();
  }

  private static void drag(Screen screen, Town.Visit visit, String engineer, double hours) {
    hold(screen, visit, engineer, hours);
    drop(screen);
  }

  private static void reassign(Screen screen, Town.Visit visit) {
    bar(screen, visit).dblclick();
    assertThat(dialog(screen)).isVisible();
  }

  private static void fill(Screen screen, String engineer, String time) {
    var page = screen.page();
    page.locator("#reassign-engineer").fill(engineer);
    page.getByRole(AriaRole.OPTION, named(engineer)).click();
    page.locator("#reassign-time").fill(time);
    page.locator("#reassign-time").blur();
  }

  private static void tabTo(Screen screen, String element) {
    var wanted = screen.page().locator(element);
    for (int i = 0; i < 5 && !(Boolean) wanted.evaluate("e => e === document.activeElement"); i++) {
      screen.page().keyboard().press("Tab");
    }
    assertThat(wanted).isFocused();
  }

  private static Page.GetByRoleOptions named(String engineer) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(engineer + ".*"));
  }

  private static Locator dialog(Screen screen) {
    return screen.page().getByRole(AriaRole.DIALOG);
  }

  private static Locator conflict(Screen screen, Words words) {
    var dialog =
        dialog(screen)
            .filter(new Locator.FilterOptions().setHasText(words.get("board.conflict.title")));
    assertThat(dialog).isVisible();
    return dialog;
  }

  private static void look(Screen screen, int width, String name) {
    screen.width(width);
    screen.awaitCalm();
    screen.picture("board-" + name + "-" + screen.language() + "-" + width);
    screen.width(Screen.DESK);
  }

  private static void look(Screen screen, String name) {
    var picture = "board-" + name + "-" + screen.language() + "-1440";
    screen.awaitCalm();
    screen.picture(picture);
    assertThat(screen.barriers()).as(picture).isEmpty();
  }
}
