package org.waymend.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymend.attachment.TestFiles;
import org.waymend.shared.access.Role;
import org.waymend.suite.Api;
import org.waymend.suite.Api.Answer;
import org.waymend.suite.Application;
import org.waymend.suite.People;
import org.waymend.suite.World;

/** Files on tickets over HTTP (rule 24). */
class AttachmentsIT extends Application {
  private final Api agent = People.of(Role.AGENT);
  private final Api customer = People.of(Role.CUSTOMER);
  private String ticket = "";

  @BeforeEach
  void openTicket() {
    ticket =
        agent
            .post("/tickets", Map.of("siteId", World.own().get("site"), "subject", "Files"))
            .expect(201)
            .id();
  }

  @Test
  void a_photo_comes_back_drawn_anew_and_may_be_shown() {
    var photo = attach(customer, "大堂 漏水.JPG", TestFiles.photo(60, 30, 6)).expect(200).json();
    assertThat(photo.path("name").asText()).isEqualTo("大堂 漏水.JPG");
    assertThat(photo.path("mediaType").asText()).isEqualTo("image/jpeg");
    assertThat(photo.path("width").asInt()).isEqualTo(30);
    assertThat(photo.path("purpose").asText()).isEqualTo("PHOTO");
    assertThat(photo.path("isInternal").asBoolean()).isFalse();
    var content = agent.get(path() + "/" + photo.path("id").asText()).expect(200);
    assertThat(content.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(content.header("Content-Disposition")).startsWith("inline;").contains("%E5%A4%A7");
    assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(content.header("Content-Length")).isEqualTo(photo.path("byteCount").asText());
    assertThat(content.body()).doesNotContain("GPS");
    var thumbnail = agent.get(path() + "/" + photo.path("id").asText() + "?thumbnail=true");
    assertThat(thumbnail.expect(200).header("Content-Type")).isEqualTo("image/jpeg");
  }

  @Test
  void a_paper_is_a_download_and_nothing_else() {
    var paper = attach(agent, "page.html", "just words".getBytes(UTF_8)).expect(200).json();
    assertThat(paper.path("name").asText()).isEqualTo("page.html.txt");
    var content = customer.get(path() + "/" + paper.path("id").asText()).expect(200);
    assertThat(content.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"page.html.txt\"; filename*=UTF-8''page.html.txt");
    assertThat(content.header("Content-Type")).startsWith("text/plain");
    assertThat(content.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(content.body()).isEqualTo("just words");
    var none = agent.get(path() + "/" + paper.path("id").asText() + "?thumbnail=true");
    assertThat(none.expect(404).problem()).isEqualTo("attachment/unknown");
  }

  static Map<String, byte[]> refused() {
    return Map.of(
        "attachment/type-refused zip renamed", TestFiles.zip(),
        "attachment/type-refused svg", TestFiles.text("<svg onload=\"alert(1)\"/>"),
        "attachment/type-refused html", TestFiles.text("\n<!doctype html><script>1</script>"),
        "attachment/too-many-pixels bomb", TestFiles.bomb(50_000, 50_000),
        "attachment/broken-image cut", java.util.Arrays.copyOf(TestFiles.picture("png", 9, 9), 50),
        "attachment/empty nothing", new byte[0],
        "attachment/too-large 26 MB", new byte[26_000_000],
        "request/too-large 26 MiB", new byte[(25 << 20) + 1]);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void what_is_not_taken_is_refused_and_leaves_nothing(String name) {
    var answer = attach(agent, "photo.jpg", refused().get(name));
    assertThat(answer.problem()).as(answer.toString()).isEqualTo(name.split(" ", 2)[0]);
    assertThat(agent.get(path()).json().path("total").asInt()).isZero();
  }

  static java.util.Set<String> refusals() {
    return refused().keySet();
  }

  @Test
  void a_repeated_upload_is_one_attachment() {
    var key = UUID.randomUUID().toString();
    var bytes = TestFiles.picture("png", 8, 8);
    var first = call(agent, "a.png", bytes, "").key(key).send().expect(200);
    var second = call(agent, "a.png", bytes, "").key(key).send().expect(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(agent.get(path()).json().path("total").asInt()).isOne();
    var other = call(agent, "a.png", TestFiles.picture("png", 9, 9), "").key(key).send();
    assertThat(other.problem()).isEqualTo("request/idempotency-key-reused");
    assertThat(call(agent, "a.png", bytes, "").send().problem())
        .isEqualTo("request/idempotency-key-required");
  }

  @Test
  void customers_never_see_what_is_internal() {
    var note =
        call(agent, "note.txt", "secret".getBytes(UTF_8), "?isInternal=true")
            .key(UUID.randomUUID().toString())
            .send()
            .expect(200)
            .id();
    agent.get(path() + "/" + note).expect(200);
    assertThat(agent.get(path()).json().path("total").asInt()).isOne();
    assertThat(customer.get(path()).json().path("total").asInt()).isZero();
    assertThat(customer.get(path() + "/" + note).expect(404).problem())
        .isEqualTo("attachment/unknown");
    var asked =
        call(customer, "note.txt", "secret".getBytes(UTF_8), "?isInternal=true")
            .key(UUID.randomUUID().toString())
            .send();
    assertThat(asked.problem()).isEqualTo("request/invalid");
  }

  @Test
  void a_strangers_ticket_is_not_there_and_lends_no_attachment() {
    var strange = "/tickets/" + World.strange().get("ticket") + "/attachments";
    var theirs = agent.get(strange).expect(200).json().at("/items/0/id").asText();
    assertThat(customer.get(strange).expect(404).problem()).isEqualTo("ticket/unknown");
    assertThat(customer.get(strange + "/" + theirs).expect(404).problem())
        .isEqualTo("ticket/unknown");
    assertThat(customer.get(path() + "/" + theirs).expect(404).problem())
        .isEqualTo("attachment/unknown"); // by one's own ticket
    var sent =
        customer
            .call("POST", strange)
            .key(UUID.randomUUID().toString())
            .body("application/octet-stream", "text".getBytes(UTF_8))
            .send();
    assertThat(sent.problem()).isEqualTo("ticket/unknown");
  }

  @Test
  void the_name_comes_in_a_header_or_a_parameter() {
    var key = UUID.randomUUID().toString();
    var answer =
        agent
            .call("POST", path() + "?name=..%2F..%2Fa%20b.log")
            .key(key)
            .body("application/octet-stream", "text".getBytes(UTF_8))
            .send();
    assertThat(answer.expect(200).json().path("name").asText()).isEqualTo("a b.log");
    var broken =
        agent
            .call("POST", path())
            .key(UUID.randomUUID().toString())
            .header("X-File-Name", "%E")
            .body("application/octet-stream", "text".getBytes(UTF_8))
            .send();
    assertThat(broken.problem()).isEqualTo("request/invalid");
  }

  private Answer attach(Api who, String name, byte[] bytes) {
    return call(who, name, bytes, "").key(UUID.randomUUID().toString()).send();
  }

  private Api.Call call(Api who, String name, byte[] bytes, String query) {
    return who.call("POST", path() + query)
        .header("X-File-Name", java.net.URLEncoder.encode(name, UTF_8).replace("+", "%20"))
        .body("application/octet-stream", bytes);
  }

  private String path() {
    return "/tickets/" + ticket + "/attachments";
  }
}
