package org.waymend.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.shared.access.Role;
import org.waymend.suite.Api;
import org.waymend.suite.Api.Answer;
import org.waymend.suite.Application;
import org.waymend.suite.DoneVisit;
import org.waymend.suite.Mailbox;
import org.waymend.suite.People;
import org.waymend.suite.PublicForm;
import org.waymend.suite.World;

/** A customer's way from mail, tracking page and the engineer's phone to the one rating. */
class RatingPagesIT extends Application {
  private static final Pattern LINK = Pattern.compile("(/rate/[A-Za-z0-9_-]+)");
  private static final Api CUSTOMER = Api.anonymous();

  @BeforeAll
  static void world() {
    World.own();
  }

  @Test
  void the_link_of_the_mail_is_good_for_one_rating() {
    try (var mails = new Mailbox()) {
      var visit = DoneVisit.travelling();
      assertThat(mails.await(visit.email(), "on the way")).contains("expected at about");
      visit.finish();
      var mail = mails.await(visit.email(), "How was our visit");
      assertThat(mails.attached("How was our visit")).matches("service-report-.*\\.pdf: %PDF-");
      var path = link(mail);
      var page = get(path + "?lang=en");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body().length()).isLessThan(100_000);
      assertThat(page.body())
          .contains("How satisfied are you")
          .contains("name=\"nps\" value=\"10\"")
          .doesNotContain("<script")
          .doesNotContain("style=");
      assertThat(get(path + "?lang=zh-CN").body()).contains("您对这次上门满意吗");
      assertThat(ratingsOf(visit).path("total").asInt()).isZero(); // GET changes nothing

      var empty = PublicForm.of(page).text("comment", "<b>&").post(CUSTOMER, path + "?lang=en");
      assertThat(empty.status()).isEqualTo(400);
      assertThat(empty.body()).contains("Please choose from 1 to 5").contains("&lt;b&gt;&amp;");

      var form = PublicForm.of(page).text("csat", "4").text("nps", "9").text("comment", "Quick");
      var given = form.post(CUSTOMER, path + "?lang=en");
      assertThat(given.status()).as(given.body()).isEqualTo(303);
      var thanks = given.header("Location");
      assertThat(thanks).startsWith("/rate/change/");
      assertThat(form.post(CUSTOMER, path).header("Location")).startsWith(path); // pressed twice
      var rating = ratingsOf(visit).at("/items/0");
      assertThat(rating.path("csat").asInt()).isEqualTo(4);
      assertThat(rating.path("way").asText()).isEqualTo("LINK_MAIL");
      assertThat(rating.path("isCounted").asBoolean()).isTrue();

      var second = PublicForm.of(get("/request")).text("csat", "1").post(CUSTOMER, path);
      assertThat(second.status()).isEqualTo(409);
      assertThat(get(path + "?lang=en").body())
          .contains("We have the rating of this visit")
          .doesNotContain("Quick");

      var own = get(thanks);
      assertThat(own.body()).contains("Thank you. We have your answer").contains("Quick");
      var change = PublicForm.of(own).text("csat", "2").text("nps", "").text("comment", "Drips");
      assertThat(change.post(CUSTOMER, thanks).status()).isEqualTo(303);
      assertThat(ratingsOf(visit).at("/items/0/csat").asInt()).isEqualTo(2);
      assertThat(ratingsOf(visit).path("total").asInt()).isEqualTo(1);
    }
  }

  @Test
  void links_that_are_wrong_open_a_page_that_says_so() {
    for (var path : new String[] {"/rate/nonsense", "/rate/" + "A".repeat(56), "/rate/change/x"}) {
      var answer = get(path + "?lang=en");
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.body()).contains("This link does not work");
    }
  }

  @Test
  void a_rating_from_the_engineers_own_phone_is_marked_and_not_counted() {
    var visit = DoneVisit.next();
    var engineer = People.of(Role.ENGINEER);
    var code = engineer.get("/visits/" + visit.id() + "/rating-code").expect(200).json();
    assertThat(code.path("state").asText()).isEqualTo("OPEN");
    assertThat(code.path("qrPath").asText()).startsWith("M");
    var path = link(code.path("url").asText());
    var before = summary();
    var form = PublicForm.of(get(path)).text("csat", "5").text("nps", "10");
    assertThat(form.post(engineer, path).status()).isEqualTo(303);
    var rating = ratingsOf(visit).at("/items/0");
    assertThat(rating.path("suspicion").asText()).isEqualTo("ENGINEER_DEVICE");
    assertThat(rating.path("isCounted").asBoolean()).isFalse();
    var after = summary();
    assertThat(after.at("/total/doubted").asInt())
        .isEqualTo(before.at("/total/doubted").asInt() + 1);
    assertThat(after.at("/total/counted")).isEqualTo(before.at("/total/counted"));
    assertThat(engineer.get("/ratings/" + rating.path("id").asText()).status()).isEqualTo(403);
  }

  @Test
  void the_customers_code_opens_the_rating_on_the_engineers_phone() {
    var visit = DoneVisit.next();
    var engineer = People.of(Role.ENGINEER);
    var tracking =
        People.of(Role.AGENT)
            .post("/tickets/" + visit.ticketId() + "/tracking-link", Map.of())
            .expect(200)
            .json()
            .path("url")
            .asText();
    var page = get(tracking.substring(tracking.indexOf("/track/")) + "?lang=en").body();
    assertThat(page).contains("Rate this visit").contains("class=\"qr rate\"");
    var handOver = "/visits/" + visit.id() + "/hand-over";
    var shown = engineer.get("/visits/" + visit.id() + "/rating-code").json().path("url");
    var own = engineer.post(handOver, Map.of("code", shown.asText()));
    assertThat(own.expect(422).problem()).isEqualTo("rating/wrong-code");
    var url = engineer.post(handOver, Map.of("code", "https://x.example" + link(page)));
    var path = link(url.expect(200).json().path("url").asText());
    var form = get(path + "?lang=en");
    assertThat(form.body()).contains("This is your engineer&#39;s phone");
    var given =
        PublicForm.of(form).text("csat", "3").text("comment", "Secret").post(engineer, path);
    assertThat(given.header("Location")).startsWith(path);
    var back = get(path + "?lang=en").body();
    assertThat(back)
        .contains("give the phone back")
        .contains("/app/engineer/visits/" + visit.id())
        .doesNotContain("Secret");
    var rating = ratingsOf(visit).at("/items/0");
    assertThat(rating.path("way").asText()).isEqualTo("HAND_OVER");
    assertThat(rating.path("isCounted").asBoolean()).isTrue();
    assertThat(engineer.post(handOver, Map.of("code", link(page))).problem())
        .isEqualTo("rating/given");
  }

  private static JsonNode ratingsOf(DoneVisit visit) {
    return People.admin().get("/ratings?visitId=" + visit.id()).expect(200).json();
  }

  private static JsonNode summary() {
    return People.of(Role.QUALITY).get("/rating-summary?groupBy=ENGINEER").expect(200).json();
  }

  private static Answer get(String path) {
    return PublicForm.get(CUSTOMER, path);
  }

  private static String link(String text) {
    var found = LINK.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return Objects.requireNonNull(found.group(1));
  }
}
