package org.waymend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.waymend.shared.access.Role;
import org.waymend.suite.People;
import org.waymend.suite.RunningApplication;

/**
 * What comes after the work of a {@link Walk}: the customer rates by the code on the engineer's
 * phone, a manager sees the figure move, and finance locks and exports what is to be paid.
 */
final class Aftermath {
  private final Words words;
  private final Walk walk;
  private final Screen manager;
  private final Screen finance;

  Aftermath(Words words, Walk walk, Screen manager, Screen finance) {
    this.words = words;
    this.walk = walk;
    this.manager = manager;
    this.finance = finance;
  }

  void walk(Screen engineer, Screen customer, Town.Visit visit, String customerName) {
    walk.signIn(manager, Role.MANAGER, "/rating-summary");
    var before = figures();
    rate(engineer, customer);
    var after = figures();
    assertThat(after.path("npsAnswers").asInt()).isEqualTo(before.path("npsAnswers").asInt() + 1);
    manager.load("/rating-summary");
    assertThat(manager.page().locator(".total"))
        .containsText(words.get("rating.n").replace("{n}", after.path("npsAnswers").asText()));
    assertThat(after.path("nps")).isNotEqualTo(before.path("nps"));
    walk.look(manager, "10-figures");
    settle(visit, customerName);
    manager.assertNoComplaint();
    finance.assertNoComplaint();
  }

  private JsonNode figures() {
    var now = Clock.systemUTC().instant();
    return People.admin()
        .get("/rating-summary?from=" + now.minus(Duration.ofDays(90)) + "&until=" + now)
        .expect(200)
        .json()
        .path("total");
  }

  /** The code is read off the engineer's screen, and opened on the customer's. */
  private void rate(Screen engineer, Screen customer) {
    assertThat(engineer.page().locator("dialog svg.code")).isVisible(); // since the visit was done
    walk.look(engineer, "10-code");
    var link = Photo.decoded(engineer.page().screenshot());
    assertThat(link).startsWith(RunningApplication.address() + "/rate/");
    var page = customer.page();
    page.navigate(link);
    page.locator("input[name=csat]").nth(4).check();
    page.locator("input[name=nps][value='10']").check();
    walk.look(customer, "10-rate");
    page.locator("button[type=submit]").click();
    assertThat(page.locator(".good")).containsText(words.page("rate.thanks"));
    walk.look(customer, "10-rated");
  }

  /** From the month to the line to its evidence; agreed, locked, in a file. */
  private void settle(Town.Visit visit, String customerName) {
    walk.signIn(finance, Role.FINANCE, "/months");
    var page = finance.page();
    assertThat(page.locator("main .month").first()).isVisible();
    walk.look(finance, "11-months");
    var panel = page.locator("aside.panel");
    finance.load("/statements/" + statementOf(customerName));
    walk.look(finance, "11-statement");
    panel.locator("a[href*='/charge-lines/']").first().click();
    page.waitForURL("**/charge-lines/**");
    assertThat(panel).containsText(visit.now().path("number").asText());
    walk.look(finance, "11-line");
    page.goBack();
    click("statement.act.agree");
    click("statement.act.lock");
    page.getByRole(AriaRole.DIALOG).getByText(words.get("statement.act.lock")).last().click();
    assertThat(panel).containsText(words.get("state.LOCKED"));
    finance.load("/export-batches/new");
    click("act.create");
    assertThat(panel.locator("h2")).containsText("EX-");
    walk.look(finance, "11-exported");
    var file = page.waitForDownload(() -> panel.locator("li button").first().click());
    try {
      assertThat(Files.readString(file.path()))
          .contains(visit.now().path("number").asText())
          .contains("RECEIVABLE");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void click(String key) {
    finance.button(words.get(key)).click();
    finance.awaitCalm();
  }

  /** The outbox brings the end of the visit to settlement in its own time. */
  private String statementOf(String customerName) {
    var path = "/statements?search=" + URLEncoder.encode(customerName, UTF_8);
    for (int i = 0; i < 60; i++) {
      var found = People.admin().get(path).expect(200).json().at("/items/0/id").asText();
      if (!found.isEmpty()) {
        return found;
      }
      finance.page().waitForTimeout(500);
    }
    throw new AssertionError("There is no statement of " + customerName);
  }
}
