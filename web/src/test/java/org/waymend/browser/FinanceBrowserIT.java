package org.waymend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.shared.access.Role;
import org.waymend.suite.Application;
import org.waymend.suite.People;
import org.waymend.suite.World;

/** Finance at month's end: from the statement to the line to its evidence, to the exported file. */
class FinanceBrowserIT extends Application {

  @BeforeAll
  static void world() {
    World.own();
  }

  @Test
  void a_month_is_looked_into_locked_and_exported() throws IOException {
    var statement = World.strange().get("statement");
    try (var screen = new Screen()) {
      screen.width(Screen.DESK);
      screen.load("/months");
      screen.signIn(People.username(Role.FINANCE), People.PASSWORD);
      screen.page().waitForURL("**/app/months");
      screen.awaitCalm();
      screen.speak(Words.ZH);
      look(screen, "finance-months");
      screen.load("/statements/" + statement);
      screen.speak(Words.EN);
      look(screen, "finance-statement");

      screen.page().locator("aside.panel a[href*='/charge-lines/']").first().click();
      screen.page().waitForURL("**/charge-lines/**");
      assertThat(
              screen
                  .page()
                  .locator("aside.panel h3")
                  .filter(new Locator.FilterOptions().setHasText("Evidence")))
          .isVisible();
      screen.awaitCalm();
      look(screen, "finance-line");

      screen.load("/statements/" + statement);
      act(screen, "agree");
      screen.button(Words.EN.get("statement.act.lock")).click();
      screen
          .page()
          .getByRole(AriaRole.DIALOG)
          .getByText(Words.EN.get("statement.act.lock"))
          .last()
          .click();
      assertThat(screen.page().locator("aside.panel")).containsText("locked");
      screen.awaitCalm();
      look(screen, "finance-locked");

      screen.load("/export-batches/new");
      screen.button(Words.EN.get("act.create")).click();
      assertThat(screen.page().locator("aside.panel h2")).containsText("EX-");
      screen.awaitCalm();
      look(screen, "finance-export");
      var file =
          screen
              .page()
              .waitForDownload(
                  () -> screen.page().locator("aside.panel li button").first().click());
      assertThat(Files.readString(file.path())).contains("RECEIVABLE");
      screen.load("/rate-cards");
      screen.page().locator("main table.grid tbody tr.can").first().click();
      screen.awaitCalm();
      look(screen, "finance-rate-card");
      screen.button("＋ " + Words.EN.get("rate-card.addVersion")).click();
      screen.awaitCalm();
      look(screen, "finance-rate-version");
      screen.assertNoComplaint();
    }
  }

  private static void act(Screen screen, String act) {
    screen.button(Words.EN.get("statement.act." + act)).click();
    screen.awaitCalm();
  }

  private static void look(Screen screen, String name) {
    for (int width : new int[] {Screen.DESK, Screen.PHONE}) {
      screen.width(width);
      screen.picture(name + "-" + screen.language() + "-" + width);
      assertThat(screen.isTooWide()).as(name).isFalse();
      assertThat(screen.barriers()).as(name).isEmpty();
    }
    screen.width(Screen.DESK);
  }
}
