package org.waymend.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.suite.Application;
import org.waymend.suite.Mailbox;
import org.waymend.suite.People;
import org.waymend.suite.World;

/** From the mailbox to the ticket and back, on the running application with real mail servers. */
class IncomingMailIT extends Application {

  @BeforeAll
  static void makeTheWorld() {
    World.own();
  }

  @Test
  void a_mail_is_a_ticket_its_answer_brings_the_reply_back_and_the_desk_decides_the_rest() {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    var sender = "ann." + mark + "@example.com";
    try (var mails = new Mailbox()) {
      mails.isRead();
      mails.write(mail(sender, "Leak " + mark, "", "Water everywhere"));
      var first = awaited("Leak " + mark);
      assertThat(first.path("status").asText()).isEqualTo("TICKET");
      var number = first.path("ticketNumber").asText();
      var ticket = "/tickets/" + first.path("ticketId").asText();
      assertThat(People.admin().get(ticket).expect(200).json().path("channel").asText())
          .isEqualTo("EMAIL");

      var answer = mails.await(sender, number);
      assertThat(answer).contains("You can answer it").doesNotContain("Water");
      var reference = "References: " + mails.messageId(number) + "\n";
      mails.write(mail(sender, "Re: nothing " + mark, reference, "The key is at the door"));
      assertThat(awaited("nothing " + mark).path("status").asText()).isEqualTo("JOINED");
      assertThat(People.admin().get(ticket + "/messages").expect(200).body())
          .contains("The key is at the door");

      mails.write(mail("eve." + mark + "@example.org", "Eve " + mark, reference, "Let me in"));
      var eve = awaited("Eve " + mark);
      assertThat(eve.path("reason").asText()).isEqualTo("NOT_A_PARTICIPANT");
      decide(eve);
      var state = People.admin().get("/incoming-mails/mailbox").expect(200).json();
      assertThat(state.path("lastError").asText()).isEmpty();
    }
  }

  private static void decide(JsonNode mail) {
    var path = "/incoming-mails/" + mail.path("id").asText();
    var original = People.admin().get(path + "/original").expect(200);
    assertThat(original.header("Content-Disposition")).startsWith("attachment");
    assertThat(original.body()).contains("Let me in");
    var opened =
        People.admin()
            .call("POST", path + "/open-ticket")
            .ifMatch(mail.path("version").asLong())
            .json(Map.of("customerId", World.own().get("customer")))
            .send()
            .expect(200)
            .json();
    assertThat(opened.path("status").asText()).isEqualTo("TICKET");
    assertThat(opened.path("ticketNumber").asText()).startsWith("T-");
  }

  private static String mail(String sender, String subject, String headers, String words) {
    return "From: %s\nTo: desk@waymend.example\nMessage-ID: <%s@example.com>\nSubject: %s\n%s\n%s\n"
        .formatted(sender, UUID.randomUUID(), subject, headers, words);
  }

  /** The mail with this subject, as soon as something has become of it. */
  private static JsonNode awaited(String subject) {
    var path = "/incoming-mails?search=" + subject.replace(" ", "%20");
    for (int i = 0; i < 240; i++) {
      var mail = People.admin().get(path).expect(200).json().at("/items/0");
      if (mail.isObject() && !mail.path("status").asText().equals("RECEIVED")) {
        return mail;
      }
      LockSupport.parkNanos(250_000_000L);
    }
    throw new AssertionError("No mail '" + subject + "' came in");
  }
}
