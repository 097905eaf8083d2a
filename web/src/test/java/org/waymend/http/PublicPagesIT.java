package org.waymend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.shared.access.Role;
import org.waymend.suite.Api;
import org.waymend.suite.Api.Answer;
import org.waymend.suite.Application;
import org.waymend.suite.Mailbox;
import org.waymend.suite.People;
import org.waymend.suite.PublicForm;
import org.waymend.suite.RunningApplication;
import org.waymend.suite.World;

/** A guest's way from the form over the mail to the tracking page, against a real mail server. */
class PublicPagesIT extends Application {
  private static final Pattern LINK = Pattern.compile("https?://\\S+(/(?:request|track)/\\S+)");
  private static final String XSS = "<script>alert('x')</script> \"quoted\" & more";
  private static final Api GUEST = Api.anonymous();

  @BeforeAll
  static void world() {
    World.own();
  }

  @Test
  void a_guest_asks_confirms_and_follows() throws Exception {
    try (var mails = new Mailbox()) {
      var email = "guest" + System.nanoTime() + "@example.com";
      var sent =
          request("Water comes through the ceiling\n" + XSS, email)
              .text("latitude", "40.7001")
              .text("longitude", "-74.0001")
              .text("day1", "2031-03-05")
              .text("part1", "morning")
              .photo("leak.png", picture())
              .post(GUEST, "/request?lang=en");
      assertThat(sent.status()).as(sent.body()).isEqualTo(303);
      assertThat(sent.header("Location")).isEqualTo("/request?sent=1&lang=en");
      assertThat(get("/request?sent=1").body()).contains("Please look into your mail");
      assertThat(ticketsWith(XSS)).isZero();

      var mail = mails.await(email, "confirm");
      assertThat(mail).doesNotContain("Water").doesNotContain("script");
      var confirm = link(mail);
      var page = get(confirm);
      assertThat(page.body())
          .contains("Yes, send my request")
          .contains("&lt;script&gt;")
          .doesNotContain("<script>alert");
      get(confirm);
      assertThat(ticketsWith(email)).isZero(); // a link that is opened changes nothing

      var answers = atOnce(4, () -> PublicForm.of(page).post(GUEST, confirm));
      assertThat(answers).allMatch(a -> a.status() == 303);
      var track = answers.get(0).header("Location").replaceFirst("\\?.*", "");
      var tickets = People.admin().get("/tickets?search=Water%20comes").expect(200).json();
      assertThat(tickets.path("total").asInt()).isEqualTo(1);
      var ticket = tickets.at("/items/0");
      assertThat(ticket.path("channel").asText()).isEqualTo("PORTAL");
      assertThat(ticket.path("subject").asText()).isEqualTo("Water comes through the ceiling");
      assertThat(ticket.path("siteName").asText()).isNotEmpty();
      assertThat(ticket.at("/preferredWindows/0/startsAt").asText())
          .isEqualTo("2031-03-05T13:00:00Z");
      var number = ticket.path("number").asText();

      var again = PublicForm.of(get(confirm)).post(GUEST, confirm);
      assertThat(again.status()).isEqualTo(303);
      assertThat(People.admin().get("/tickets?search=Water%20comes").json().path("total").asInt())
          .isEqualTo(1);

      var tracking = get(track);
      assertThat(tracking.body())
          .contains(number)
          .contains("We have your ticket")
          .contains("/photo/")
          .doesNotContain("<script>alert");
      var photo = Pattern.compile("src=\"(/track/[^\"]+/photo/[^\"]+)\"").matcher(tracking.body());
      assertThat(photo.find()).isTrue();
      var picture = get(photo.group(1));
      assertThat(picture.header("Content-Type")).startsWith("image/jpeg");

      assertThat(mails.await(email, number)).contains("/track/");
      talk(ticket.path("id").asText(), track, mails, email);

      var second =
          request("Still wet", email).text("address", "2 Broadway").post(GUEST, "/request");
      assertThat(second.status()).isEqualTo(303);
    }
  }

  private static void talk(String ticket, String track, Mailbox mails, String email) {
    var agent = People.of(Role.AGENT);
    agent
        .post("/tickets/" + ticket + "/messages", Map.of("text", "Secret note", "isInternal", true))
        .expect(200);
    agent
        .post("/tickets/" + ticket + "/messages", Map.of("text", "We come at ten " + XSS))
        .expect(200);
    assertThat(mails.await(email, "News")).doesNotContain("We come");
    var form = PublicForm.of(get(track)).text("text", "Thank you " + XSS);
    assertThat(form.post(GUEST, track).status()).isEqualTo(303);
    assertThat(form.post(GUEST, track).status()).isEqualTo(303); // the button was pressed twice
    var page = get(track).body();
    assertThat(page)
        .contains("We come at ten &lt;script&gt;")
        .contains("Thank you &lt;script&gt;")
        .doesNotContain("Secret note")
        .doesNotContain("<script>alert");
    var messages = agent.get("/tickets/" + ticket + "/messages").expect(200).json();
    assertThat(messages.path("total").asInt()).isEqualTo(3);
  }

  @Test
  void a_form_that_is_wrong_says_so_at_the_field_and_keeps_everything() throws Exception {
    var form =
        PublicForm.of(get("/request?lang=zh-CN"))
            .text("text", "")
            .text("name", "李 & \"四\"")
            .text("email", "not an address")
            .text("day2", "yesterday")
            .photo("one.png", picture());
    var answer = form.post(GUEST, "/request?lang=zh-CN");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("id=\"text-wrong\"")
        .contains("id=\"email-wrong\"")
        .contains("id=\"address-wrong\"")
        .contains("id=\"window2-wrong\"")
        .contains("不是有效的邮箱地址")
        .contains("李 &amp; &quot;四&quot;")
        .contains("已收到的照片：1 张");
  }

  @Test
  void a_file_that_is_no_picture_is_refused_at_its_field() {
    var answer =
        request("Broken", "a" + System.nanoTime() + "@example.com")
            .text("address", "1 Broadway")
            .photo(
                "evil.html",
                "<html><script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .post(GUEST, "/request?lang=en");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("Only JPEG, PNG and GIF pictures");
  }

  @Test
  void a_label_that_is_scanned_leads_to_the_form_with_its_code() {
    var scanned = PublicForm.get(GUEST, "/a/TAG-7%20%26?lang=en");
    assertThat(scanned.status()).isEqualTo(303);
    assertThat(scanned.header("Location")).isEqualTo("/request?asset=TAG-7+%26&lang=en");
    var form = get(scanned.header("Location")).body();
    assertThat(form).containsPattern("id=\"asset\"[^>]+value=\"TAG-7 &amp;\"");
  }

  @Test
  void pages_are_small_and_run_nothing_of_others() {
    for (var path : List.of("/request", "/request?sent=1")) {
      var answer = get(path);
      assertThat(answer.body().length()).isLessThan(100_000);
      assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
      assertThat(answer.body())
          .doesNotContain("<style")
          .doesNotContain("style=")
          .doesNotContain("onclick")
          .doesNotContainPattern("<script>");
    }
  }

  @Test
  void links_that_are_wrong_all_get_the_same_answer() {
    var body = "";
    for (var path :
        List.of(
            "/track/nonsense",
            "/track/" + "A".repeat(56),
            "/request/confirm/" + "A".repeat(56),
            "/track/" + trackingToken().substring(1) + "A",
            "/request/confirm/" + trackingToken())) {
      var answer = get(path + "?lang=en");
      assertThat(answer.status()).as(path).isEqualTo(404);
      var main = answer.body().substring(answer.body().indexOf("<main>"));
      assertThat(main).contains("This link does not work");
      body = body.isEmpty() ? main : body;
      assertThat(main).isEqualTo(body);
    }
  }

  @Test
  void a_form_from_another_site_is_refused() {
    var answer =
        Api.patiently(
            GUEST
                .call("POST", "//request")
                .header("Origin", "https://evil.example")
                .body("application/x-www-form-urlencoded", new byte[0]));
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void an_unchanged_tracking_page_is_not_sent_again() {
    var path = "/track/" + trackingToken();
    var first = get(path);
    assertThat(first.status()).isEqualTo(200);
    var etag = first.header("ETag");
    var second = Api.patiently(GUEST.call("GET", "/" + path).header("If-None-Match", etag));
    assertThat(second.status()).isEqualTo(304);
  }

  @Test
  void a_signed_in_customer_gets_a_ticket_at_once() {
    var customer = People.of(Role.CUSTOMER);
    var page = PublicForm.get(customer, "/request?lang=en");
    assertThat(page.body()).contains("You are signed in as").contains(World.OWN);
    assertThat(page.body()).doesNotContain(World.STRANGE);
    var form =
        PublicForm.of(page)
            .text("csrf", String.valueOf(customer.csrfToken()))
            .text("text", "Lift stands still")
            .text("site", World.own().get("site"));
    var answer = form.post(customer, "/request?lang=en");
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    assertThat(answer.header("Location")).startsWith("/track/");
    assertThat(form.post(customer, "/request").status()).isEqualTo(303);
    var tickets = customer.get("/tickets?search=Lift%20stands").expect(200).json();
    assertThat(tickets.path("total").asInt()).isEqualTo(1);

    var foreign =
        PublicForm.of(PublicForm.get(customer, "/request?lang=en"))
            .text("csrf", String.valueOf(customer.csrfToken()))
            .text("text", "Foreign place")
            .text("site", World.strange().get("site"))
            .post(customer, "/request?lang=en");
    assertThat(foreign.status()).isEqualTo(400);
    var forged = PublicForm.of(page).text("text", "No token").text("site", World.own().get("site"));
    assertThat(forged.post(customer, "/request").status()).isEqualTo(403);
  }

  @Test
  void too_many_calls_are_told_to_wait() {
    var token = "/track/" + "B".repeat(56);
    Answer answer = GUEST.call("GET", "/" + token).send();
    for (int i = 0; i < 12 && answer.status() != 429; i++) {
      answer = GUEST.call("GET", "/" + token).send();
    }
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(answer.body()).contains("<h1>");
  }

  private static String trackingToken() {
    var url =
        People.of(Role.AGENT)
            .post("/tickets/" + World.own().get("ticket") + "/tracking-link", Map.of())
            .expect(200)
            .json()
            .path("url")
            .asText();
    assertThat(url).startsWith(RunningApplication.address() + "/track/");
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static PublicForm request(String text, String email) {
    return PublicForm.of(get("/request?lang=en"))
        .text("text", text)
        .text("name", "Li " + XSS)
        .text("email", email);
  }

  private static Answer get(String path) {
    return PublicForm.get(GUEST, path);
  }

  private static int ticketsWith(String text) {
    var search = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    return People.admin().get("/tickets?search=" + search).expect(200).json().path("total").asInt();
  }

  private static String link(String mail) {
    var found = LINK.matcher(mail);
    assertThat(found.find()).as(mail).isTrue();
    return found.group(1);
  }

  private static byte[] picture() throws IOException {
    var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, Color.ORANGE.getRGB());
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static List<Answer> atOnce(int times, Callable<Answer> act)
      throws InterruptedException, ExecutionException {
    var pool = Executors.newFixedThreadPool(times);
    try {
      var answers = new ArrayList<Answer>();
      for (var future : pool.invokeAll(java.util.Collections.nCopies(times, act))) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      pool.shutdown();
    }
  }
}
