package org.waymend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
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

/** An engineer with a phone, from the sign-in to the signature. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EngineerPhoneIT extends Application {

  /** A day on which {@link World} has a shift. */
  private static final String DAY = "2026-11-23";

  private static final String PART = "PHONE-1";

  private String visit = "";
  private Screen screen;

  @BeforeAll
  void open() {
    visit = dispatchedVisit();
    screen = new Screen();
    screen.width(Screen.PHONE);
  }

  @AfterAll
  void close() {
    screen.close();
  }

  @AfterEach
  void the_browser_has_nothing_to_complain_about() {
    screen.assertNoComplaint();
  }

  private static String dispatchedVisit() {
    var admin = People.admin();
    var money = Map.of("minor", 100, "currency", "USD");
    var part =
        Map.of("number", PART, "nameEn", "Valve", "nameZh", "阀门", "unit", "PIECE", "price", money);
    var partId = admin.post("/parts", part).expect(201).id();
    var engineer = World.own().get("engineer");
    var van = Map.of("code", "PHONE-VAN", "name", "Van", "kind", "VAN", "engineerId", engineer);
    var vanId = admin.post("/stock-locations", van).expect(201).id();
    var lines = List.of(Map.of("partId", partId, "quantity", 3));
    admin.post("/stock-movements/opening", Map.of("locationId", vanId, "lines", lines)).expect(200);
    var step = Map.of("textEn", "Shut the valve", "textZh", "关闭阀门", "isMandatory", true);
    var category =
        Map.of(
            "code", "PHONE",
            "nameEn", "Leak",
            "nameZh", "漏水",
            "priority", "URGENT",
            "serviceDurationMinutes", 30,
            "checklist", List.of(step),
            "likelyParts", List.of(Map.of("partId", partId, "quantity", 1)));
    var ticket =
        Map.of(
            "siteId",
            World.own().get("site"),
            "categoryId",
            admin.post("/categories", category).expect(201).id(),
            "subject",
            "Water under the sink");
    var ticketId = admin.post("/tickets", ticket).expect(201).id();
    var order = admin.post("/work-orders", Map.of("ticketId", ticketId)).expect(201).json();
    var id = order.at("/visits/0/id").asText();
    var wish = Map.of("engineerId", engineer, "startsAt", DAY + "T16:00:00Z");
    var version = admin.get("/visits/" + id).json().path("version").asLong();
    admin
        .call("POST", "/visits/" + id + "/assign")
        .key("assign-" + id)
        .ifMatch(version)
        .json(wish)
        .send()
        .expect(200);
    return id;
  }

  @Test
  @Order(1)
  void an_engineer_begins_on_the_phone() {
    screen.load("/");
    screen.signIn(People.username(Role.ENGINEER), People.PASSWORD);
    screen.page().waitForURL("**/app/engineer/");
    screen.awaitCalm();
    screen.load("/engineer/?on=" + DAY);
    assertThat(screen.page().locator("main")).containsText("Water under the sink");
    look("day");
  }

  @Test
  @Order(2)
  void every_step_is_one_tap_and_a_refusal_is_said() {
    screen.load("/engineer/visits/" + visit);
    speak(Words.ZH);
    look("visit");
    speak(Words.EN);
    act("accept");
    act("travel");
    act("arrive");
    sheet("onSite.arriveBy.MANUAL").click();
    dialog().locator("textarea").fill("The camera is broken");
    look("arrive");
    sheet("onSite.arrived").click();
    act("start-work");
    act("finish");
    assertThat(screen.page().getByRole(AriaRole.ALERT)).containsText("required step");
    screen.page().locator("#tasks input[type=checkbox]").check();
    assertThat(screen.page().locator("#tasks")).containsText("1 of 1");
  }

  @Test
  @Order(3)
  void a_part_comes_from_the_van() {
    screen.button(Words.EN.get("onSite.usePart")).click();
    dialog().getByText("Valve").first().click();
    look("use-part");
    dialog().locator("footer button.primary").click();
    var used = Words.EN.get("onSite.usedParts");
    assertThat(screen.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(used)))
        .containsText("Valve · 阀门 × 1");
    var levels = People.admin().get("/stock-levels?search=" + PART).expect(200).json();
    assertThat(levels.toString()).contains("\"onHand\":2");
  }

  @Test
  @Order(4)
  void the_customer_signs_and_the_work_order_is_complete() {
    act("finish");
    dialog().locator("input").fill("Ms Sun");
    var pad = dialog().locator("canvas").boundingBox();
    var mouse = screen.page().mouse();
    mouse.move(pad.x + 20, pad.y + 60);
    mouse.down();
    mouse.move(pad.x + 120, pad.y + 100);
    mouse.move(pad.x + 200, pad.y + 40);
    mouse.up();
    look("sign");
    dialog().locator("footer button.primary").click();
    assertThat(screen.page().locator("article header"))
        .containsText(Words.EN.get("state.COMPLETED"));
    look("done");
    var view = People.admin().get("/visits/" + visit).expect(200).json();
    assertThat(view.path("status").asText()).isEqualTo("COMPLETED");
    var order = People.admin().get("/work-orders/" + view.path("workOrderId").asText()).json();
    assertThat(order.path("status").asText()).isEqualTo("COMPLETED");
    var work = People.admin().get("/visits/" + visit + "/work").expect(200).json();
    assertThat(work.path("signedBy").asText()).isEqualTo("Ms Sun");
    assertThat(work.path("signatureId").asText()).isNotEmpty();
    dialog().press("Escape");
    look("over");
    var report =
        screen
            .page()
            .waitForDownload(() -> screen.button(Words.EN.get("onSite.serviceReport")).click());
    assertThat(report.suggestedFilename()).matches("service-report-WO-.*\\.pdf");
  }

  private void act(String name) {
    screen.button(Words.EN.get("onSite.act." + name)).click();
  }

  private Locator dialog() {
    return screen.page().locator("dialog[open]");
  }

  private Locator sheet(String key) {
    return dialog()
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(Words.EN.get(key)).setExact(true));
  }

  /** The language is behind the gear. */
  private void speak(Words words) {
    if (!screen.language().equals(words.language())) {
      screen.page().locator("header.bar button.open").click();
      dialog().locator("button[lang]").click();
      screen.page().waitForFunction("l => document.documentElement.lang === l", words.language());
      dialog().press("Escape");
      assertThat(dialog()).hasCount(0);
    }
  }

  private void look(String name) {
    screen.awaitCalm();
    screen.picture("phone-" + name + "-" + screen.language() + "-390");
    assertThat(screen.barriers()).as(name).isEmpty();
    assertThat(screen.isTooWide()).as(name + " is too wide").isFalse();
  }
}
