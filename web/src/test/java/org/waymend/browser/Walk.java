package org.waymend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.waymend.channel.ExpectedArrival;
import org.waymend.shared.access.Role;
import org.waymend.suite.Mailbox;
import org.waymend.suite.People;
import org.waymend.suite.RunningApplication;

/**
 * One walk from a request to the exported settlement, in one language. Every step is looked at, and
 * the customer sees it.
 */
final class Walk {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/request/confirm/\\S+");
  private static final LocatorAssertions.IsVisibleOptions SOLVED =
      new LocatorAssertions.IsVisibleOptions().setTimeout(45_000);

  /** Longer than the page waits, should it be asking just then. */
  private static final LocatorAssertions.ContainsTextOptions BY_ITSELF =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  private final Words words;
  private final boolean isEnglish;
  private final Film film;
  private final Mailbox mails;
  private final Screen customer;
  private final Screen agent;
  private final Screen dispatcher;
  private final Screen engineer;
  private final Screen manager;
  private final Screen finance;
  private final Screen scanner;
  private final Town town;
  private final SoftAssertions looks = new SoftAssertions();
  private final String problem;
  private String leak = "";
  private Town.Visit visit = new Town.Visit("");

  Walk(Words words, Chromium chromium, Film film, Mailbox mails) {
    this.words = words;
    this.film = film;
    this.mails = mails;
    isEnglish = words.isEnglish();
    town = isEnglish ? new Town("EAST", 42.36, -71.06) : new Town("WEST", 42.20, -71.30);
    problem = isEnglish ? "Water runs from under the sink" : "厨房水槽下面在漏水";
    furnish();
    var network = isEnglish ? "198.51.100." : "203.0.113.";
    var language = words.language();
    customer = chromium.window(language, network + 1, Screen.PHONE);
    agent = chromium.window(language, network + 2, Screen.DESK);
    dispatcher = chromium.window(language, network + 3, Screen.DESK);
    engineer = chromium.window(language, network + 4, Screen.PHONE);
    manager = chromium.window(language, network + 5, Screen.DESK);
    finance = chromium.window(language, network + 6, Screen.DESK);
    scanner = chromium.window(language, network + 7, Screen.PHONE);
  }

  private String say(String english, String chinese) {
    return isEnglish ? english : chinese;
  }

  /** Two engineers who can do it, but one with the part; other work; a visit for nobody. */
  private void furnish() {
    var plumbing = town.skill("PLUMB", "Plumbing", "管道");
    var lifting = town.skill("LIFT", "Lifts", "电梯");
    var valve = town.part("VALVE", "Valve", "阀门");
    var step = Map.of("textEn", "Shut the valve", "textZh", "关闭阀门", "isMandatory", true);
    leak =
        town.category(
            "Leak",
            "漏水",
            plumbing,
            Map.of(
                "priority",
                "URGENT",
                "checklist",
                List.of(step),
                "likelyParts",
                List.of(Map.of("partId", valve, "quantity", 1))));
    var care = town.category("Boiler care", "锅炉保养", plumbing, Map.of());
    town.user(Role.AGENT, words, say("Ava Reed", "赵敏"));
    town.user(Role.DISPATCHER, words, say("Dan Cole", "钱江"));
    town.user(Role.MANAGER, words, say("Mia Stone", "周敏"));
    town.user(Role.FINANCE, words, say("Finn Gold", "金帆"));
    var login = town.user(Role.ENGINEER, words, say("Anna Berg", "王安"));
    var anna = town.engineer(say("Anna Berg", "王安"), List.of(plumbing), Map.of("userId", login));
    town.van(anna, valve, 3);
    town.engineer(say("Ben Hall", "孙斌"), List.of(plumbing), Map.of());
    town.visit(say("Harbor Hotel", "海港酒店"), 0.01, care, 9, 12);
    town.visit(say("City Library", "市图书馆"), -0.02, care);
    town.visit(say("North School", "北区学校"), 0.025, care, 13, 16);
    var lifts = town.category("Lift", "电梯故障", lifting, Map.of());
    town.visit(say("Old Tower", "旧塔楼"), 0.015, lifts);
  }

  void walk() {
    open();
    ask();
    triage();
    plan();
    move();
    onTheWay();
    atTheDoor();
    work();
    done();
    new Aftermath(words, this, manager, finance)
        .walk(engineer, scanner, visit, say("Li Wei", "李伟"));
    looks.assertAll();
    List.of(customer, scanner, agent, dispatcher, engineer).forEach(Screen::assertNoComplaint);
  }

  /** Everybody at their window, before anything happens. */
  private void open() {
    signIn(agent, Role.AGENT, "/tickets");
    signIn(dispatcher, Role.DISPATCHER, town.board());
    signIn(engineer, Role.ENGINEER, "/engineer/?on=" + town.day());
    assertThat(engineer.page().locator("main")).containsText(words.get("onSite.nothing"));
  }

  void signIn(Screen who, Role role, String path) {
    who.load("/");
    who.signIn(town.login(role), People.PASSWORD);
    assertThat(who.page().locator("input[name=password]")).hasCount(0);
    who.load(path);
    assertThat(who.language()).isEqualTo(words.language());
  }

  private void ask() {
    var page = customer.page();
    var context = page.context();
    context.grantPermissions(List.of("geolocation"));
    context.setGeolocation(new Geolocation(town.latitude() + 0.01, town.longitude() - 0.01));
    page.clock().install();
    page.navigate(RunningApplication.address() + "/request?lang=" + words.language());
    page.locator("#category").selectOption(leak);
    page.locator("#text").fill(problem);
    page.locator("#photos").setInputFiles(Photo.of("sink.jpg"));
    page.locator("#address").fill(say("12 Elm Street, floor 3", "榆树街12号3楼"));
    page.getByText(words.page("pin.here")).click();
    assertThat(page.locator("#latitude")).hasValue(Pattern.compile("42\\..+"));
    page.locator("#day1").fill(town.day().toString());
    page.locator("#part1").selectOption("afternoon");
    page.locator("#name").fill(say("Li Wei", "李伟"));
    var email = town.login(Role.CUSTOMER) + "@example.com";
    page.locator("#email").fill(email);
    look(customer, "1-request");
    page.locator("button[type=submit]").click();
    assertThat(page.locator("h1")).hasText(words.page("message.sent.title"));
    var mail = LINK.matcher(mails.await(email, ""));
    assertThat(mail.find()).isTrue();
    page.navigate(mail.group());
    assertThat(page.locator("blockquote")).containsText(problem);
    look(customer, "1-confirm");
    page.locator("button[type=submit]").click();
    assertThat(page.locator(".good")).containsText("T-");
    assertThat(page.locator("#live")).containsText(words.page("status.NEW"));
    assertThat(page.locator("#live .photos img")).hasCount(1);
    look(customer, "1-track");
  }

  /** The desk answers, and makes work of it. */
  private void triage() {
    var page = agent.page();
    agent.load("/tickets?search=" + problem.replace(" ", "%20"));
    page.locator("main table.grid tbody tr.can").first().click();
    var panel = page.locator("aside.panel");
    assertThat(panel).containsText(problem);
    panel.getByText(words.get("ticket.act.take"), exact()).click();
    var answer = say("We come tomorrow afternoon.", "我们明天下午上门。");
    panel.locator("textarea").fill(answer);
    look(agent, "2-ticket");
    panel.getByText(words.get("ticket.send"), exact()).click();
    assertThat(panel.locator(".messages")).containsText(answer);
    panel.getByText(words.get("work-order.new"), exact()).click();
    var dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByText(words.get("work-order.make"), exact())).isVisible();
    look(agent, "2-work-order");
    small(agent, "2-work-order");
    dialog.getByText(words.get("work-order.make"), exact()).click();
    assertThat(panel.locator(".orders")).containsText(words.get("state.UNPLANNED"));
    look(agent, "2-triaged");
    small(agent, "2-triaged");
    var made =
        People.admin()
            .get("/work-orders?search=" + URLEncoder.encode(problem, UTF_8))
            .expect(200)
            .json();
    visit = new Town.Visit(made.at("/items/0/visits/0/id").asText());
    customerSees(words.page("visit.UNPLANNED"), answer);
    look(customer, "2-track");
  }

  /** The optimizer proposes; what it proposes is compared and published. */
  private void plan() {
    var page = dispatcher.page();
    var waiting = page.locator(".queue [data-visit='" + visit.id() + "']");
    assertThat(waiting).isVisible(); // it came by itself
    look(dispatcher, "3-board");
    small(dispatcher, "3-board");
    dispatcher.button(words.get("board.optimise")).click();
    page.locator("input[name=seconds][value='10']").check();
    look(dispatcher, "3-start");
    dispatcher.button(words.get("board.run.start")).click();
    assertThat(page.locator("[role=progressbar]")).isVisible();
    look(dispatcher, "3-running");
    assertThat(page.locator(".comparison")).isVisible(SOLVED);
    assertThat(page.locator(".comparison"))
        .containsText(words.get("board.reason.NO_SKILLED_ENGINEER"));
    look(dispatcher, "3-compared");
    small(dispatcher, "3-compared");
    page.locator(".comparison footer .el-button--primary").click();
    assertThat(page.locator(".comparison .result")).isVisible();
    look(dispatcher, "3-published");
    page.keyboard().press("Escape");
    assertThat(page.locator(".run-panel")).hasCount(0);
    assertThat(bar()).isVisible();
    assertThat(visit.now().path("engineerName").asText()).isEqualTo(say("Anna Berg", "王安"));
    customerSees(words.page("visit.DISPATCHED"), between(visit.startsAt()), annas());
    assertThat(customer.page().locator("svg.qr")).isVisible();
    look(customer, "3-track");
  }

  /** By the mouse, an hour and a half later or earlier. */
  private void move() {
    var page = dispatcher.page();
    page.getByTitle(words.get("board.toggleMap")).click();
    var before = visit.startsAt();
    boolean isEarly = before.isBefore(town.at(15, 0));
    var box = bar().boundingBox();
    double hour = box.width * 2; // half an hour's work
    var mouse = page.mouse();
    mouse.move(box.x + 8, box.y + 8);
    mouse.down();
    mouse.move(box.x + 20, box.y + 8);
    mouse.move(box.x + 8 + (isEarly ? 1.5 : -1.5) * hour, box.y + 8);
    look(dispatcher, "4-dragging");
    mouse.up();
    var toast = page.locator(".toasts");
    assertThat(toast).containsText(visit.now().path("number").asText());
    var after = visit.startsAt();
    assertThat(Duration.between(before, after).abs()).isGreaterThan(Duration.ofMinutes(30));
    look(dispatcher, "4-moved");
    small(dispatcher, "4-moved");
    var was = ExpectedArrival.around(before, Town.ZONE.getId());
    customerSees(
        between(after),
        words.page("visit.moved.PLANNED_ANEW", day(before), was.fromTime(), was.untilTime()));
    look(customer, "4-track");
  }

  private void onTheWay() {
    var page = engineer.page();
    page.reload();
    var link = page.locator("main a[href*='" + visit.id() + "']").first();
    assertThat(link).isVisible();
    look(engineer, "5-day");
    link.click();
    assertThat(page.locator("article h1")).containsText(say("Li Wei", "李伟"));
    look(engineer, "5-visit");
    act("accept", "ACCEPTED");
    customerSees(words.page("visit.ACCEPTED"), between(visit.startsAt()));
    act("travel", "TRAVELLING");
    look(engineer, "5-travelling");
    var left = Instant.parse(visit.now().path("travelStartedAt").asText());
    var there = left.plusSeconds(visit.now().path("travelSeconds").asLong());
    customerSees(
        words.page("visit.TRAVELLING"),
        words.page("visit.eta", ExpectedArrival.time(there, Town.ZONE.getId())));
    look(customer, "5-track");
  }

  /** A wrong code is refused in words; the customer's, from their screen, is scanned. */
  private void atTheDoor() {
    film.show(Photo.code("https://example.com/not-yours"));
    button("onSite.act.arrive").click();
    assertThat(dialog().getByRole(AriaRole.ALERT)).isVisible();
    look(engineer, "6-wrong-code");
    dialog().getByRole(AriaRole.BUTTON, named(words.get("act.close"))).click();
    film.show(customer.page().locator("svg.qr").screenshot());
    button("onSite.act.arrive").click();
    assertThat(header()).containsText(words.get("state.ON_SITE"));
    var arrival = People.admin().get("/visits/" + visit.id() + "/work").json().path("arrival");
    assertThat(arrival.path("by").asText()).isEqualTo("SCAN");
    look(engineer, "6-arrived");
    customerSees(words.page("visit.ON_SITE"));
    assertThat(customer.page().locator("svg.qr")).hasCount(0);
    look(customer, "6-track");
  }

  private void work() {
    var page = engineer.page();
    act("start-work", "WORKING");
    customerSees(words.page("visit.WORKING"));
    page.locator("#tasks input[type=checkbox]").check();
    assertThat(page.locator("#tasks"))
        .containsText(words.get("onSite.tasksDone").replace("{done}", "1").replace("{n}", "1"));
    button("onSite.usePart").click();
    dialog().getByText(say("Valve", "阀门")).first().click();
    look(engineer, "7-part");
    dialog().locator("footer button.primary").click();
    assertThat(page.locator("section[aria-label='" + words.get("onSite.usedParts") + "'] li"))
        .hasCount(1);
    page.locator("input[type=file]").setInputFiles(Photo.of("after.jpg"));
    assertThat(page.locator(".strip img")).hasCount(1);
    look(engineer, "7-working");
  }

  private void done() {
    button("onSite.act.finish").click();
    dialog().locator("textarea").fill(say("Changed the valve.", "更换了阀门。"));
    dialog().locator("input").fill(say("Li Wei", "李伟"));
    var pad = dialog().locator("canvas").boundingBox();
    var mouse = engineer.page().mouse();
    mouse.move(pad.x + 20, pad.y + 60);
    mouse.down();
    mouse.move(pad.x + 120, pad.y + 100);
    mouse.move(pad.x + 200, pad.y + 40);
    mouse.up();
    look(engineer, "8-signature");
    dialog().locator("footer button.primary").click();
    assertThat(header()).containsText(words.get("state.COMPLETED"));
    look(engineer, "8-done");
    customerSees(words.page("visit.COMPLETED"));
    look(customer, "8-track");
    assertThat(bar())
        .hasAttribute("aria-label", Pattern.compile(".*" + words.get("state.COMPLETED") + ".*"));
    look(dispatcher, "8-board");
    agent.page().reload();
    assertThat(agent.page().locator("aside.panel .orders"))
        .containsText(words.get("state.COMPLETED"));
    resolve();
  }

  private void resolve() {
    var resolve = words.get("ticket.act.resolve");
    agent.page().locator("aside.panel").getByText(resolve, exact()).click();
    var dialog = agent.page().getByRole(AriaRole.DIALOG);
    var solution = say("The valve is new.", "阀门已更换。");
    dialog.locator("textarea").fill(solution);
    look(agent, "9-resolve");
    dialog.getByRole(AriaRole.BUTTON, named(resolve)).click();
    assertThat(agent.page().locator("aside.panel section.head"))
        .containsText(words.get("state.RESOLVED"));
    look(agent, "9-resolved");
    customerSees(words.page("status.RESOLVED"), solution);
    look(customer, "9-track");
  }

  private void act(String name, String state) {
    button("onSite.act." + name).click();
    assertThat(header()).containsText(words.get("state." + state));
  }

  private Locator button(String key) {
    return engineer.button(words.get(key));
  }

  private Locator header() {
    return engineer.page().locator("article header");
  }

  private Locator dialog() {
    return engineer.page().locator("dialog[open]");
  }

  private Locator bar() {
    return dispatcher.page().locator("[role=grid] [data-place='" + visit.id() + "']");
  }

  private String annas() {
    return words.page("track.engineer", say("Anna", "王师傅"));
  }

  private String day(Instant at) {
    return ExpectedArrival.day(at, Town.ZONE.getId(), words.language());
  }

  private String between(Instant startsAt) {
    var expected = ExpectedArrival.around(startsAt, Town.ZONE.getId());
    return words.page("visit.between", day(startsAt), expected.fromTime(), expected.untilTime());
  }

  /** The open page asks by itself four times a minute; a quarter of a minute passes at once. */
  private void customerSees(String... all) {
    customer.page().clock().fastForward(16_000);
    for (var each : all) {
      assertThat(customer.page().locator("#live")).containsText(each, BY_ITSELF);
    }
  }

  void look(Screen screen, String name) {
    int width = screen.page().viewportSize().width;
    var picture = "loop-" + name + "-" + words.language() + "-" + width;
    if (screen == customer || screen == scanner) {
      screen.longPicture(picture);
    } else {
      screen.awaitCalm();
      screen.picture(picture);
    }
    if (isEnglish) { // the same elements in Chinese
      looks.assertThat(screen.barriers()).as(picture).isEmpty();
    }
    looks.assertThat(screen.isTooWide()).as(picture + " is too wide").isFalse();
  }

  /** The same on a phone. */
  private void small(Screen screen, String name) {
    screen.width(Screen.PHONE);
    look(screen, name);
    screen.width(Screen.DESK);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByTextOptions exact() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
