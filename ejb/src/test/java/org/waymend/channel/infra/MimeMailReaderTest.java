package org.waymend.channel.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymend.channel.IncomingMailReason;
import org.waymend.channel.Mails;
import org.waymend.channel.domain.MailReader.UnreadableMailException;
import org.waymend.channel.domain.QuotedText;
import org.waymend.channel.domain.ReadMail;
import org.waymend.channel.domain.ReadMail.MailFile;
import org.waymend.channel.domain.ReplyTag;

class MimeMailReaderTest {
  private static final String SIGNATURE = "1-abcdefghijklmnopqrstuvwxyz";
  private final MimeMailReader reader = new MimeMailReader();

  private ReadMail read(String name) throws UnreadableMailException {
    return reader.read(Mails.raw(name));
  }

  @Test
  void a_plain_mail_is_its_words_sender_and_subject() throws Exception {
    var mail = read("plain");
    assertThat(mail.sender()).isEqualTo("li.wei@example.com");
    assertThat(mail.senderName()).isEqualTo("Li Wei");
    assertThat(mail.messageId()).isEqualTo("<plain@example.com>");
    assertThat(mail.subject()).isEqualTo("The boiler leaks");
    assertThat(mail.text())
        .isEqualTo(
            "Water under the boiler since this morning.\nPlease come.\n\n--\nLi Wei\n+86 21 5550 0101");
    assertThat(mail.files()).isEmpty();
    assertThat(mail.automatic()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "gb18030, 空调漏水急需维修, 房间里有㐀字。",
    "iso-2022-jp, エアコンの故障, 冷房が動きません。",
    "utf8-qp, Café – no hot water, The café has no hot water. 100% sure. Broken code: =ZZ and",
    "raw-8bit, 水管爆裂, 水管爆裂，水流不止。",
    "unknown-charset, Lift 坏, Lift 坏了",
  })
  void every_charset_is_read(String name, String subject, String words) throws Exception {
    var mail = read(name);
    assertThat(mail.subject()).isEqualTo(subject);
    assertThat(mail.text()).contains(words).doesNotContain("\ufffd");
  }

  @Test
  void a_japanese_name_is_read() throws Exception {
    assertThat(read("iso-2022-jp").senderName()).isEqualTo("山田太郎");
  }

  @Test
  void of_html_only_the_words_are_left() throws Exception {
    assertThat(read("html-only").text())
        .isEqualTo(
            "The heating is cold.\n\nRoom 12 & 13\n\n- kitchen\n- hall\n"
                + "our photo (https://example.com/photo) bad");
  }

  @Test
  void of_two_forms_the_plain_one_is_read_and_all_files_are_kept() throws Exception {
    var mail = read("alternative");
    assertThat(mail.text()).isEqualTo("The plain words.");
    assertThat(mail.subject()).isEqualTo("[5] no, Aw: kept");
    assertThat(mail.files()).extracting(MailFile::name).containsExactly("logo.png");
    assertThat(mail.files().get(0).content()).startsWith(0x89, 'P', 'N', 'G').hasSize(70);
  }

  @Test
  void files_come_with_their_names_whatever_form_these_have() throws Exception {
    var mail = read("attachments");
    assertThat(mail.subject()).isEqualTo("两张照片");
    assertThat(mail.text()).isEqualTo("See the files.");
    assertThat(mail.files())
        .extracting(MailFile::name)
        .containsExactly("说明.txt", "照片.zip", "../../etc/photo.png", "mail.txt");
    assertThat(new String(mail.files().get(0).content(), UTF_8).strip()).isEqualTo("说明");
  }

  @ParameterizedTest
  @CsvSource({
    "broken-base64, Half of it",
    "no-end-boundary, The line broke",
    "no-such-boundary, Nobody can find the parts of this.",
    "no-boundary, Found all the same",
    "bad-content-type, Still words",
    "deep, At the bottom",
    "controls, bell null esc[0m right",
  })
  void broken_mails_still_say_something(String name, String words) throws Exception {
    assertThat(read(name).text()).contains(words);
  }

  @Test
  void what_nobody_can_see_is_left_out() throws Exception {
    assertThat(read("controls").subject()).isEqualTo("abc[31md");
  }

  @Test
  void half_a_file_is_kept() throws Exception {
    assertThat(read("broken-base64").files())
        .singleElement()
        .satisfies(file -> assertThat(file.content()).startsWith(0x89, 'P', 'N', 'G'));
  }

  @Test
  void what_is_no_mail_is_said_to_be_none() {
    assertThatThrownBy(() -> read("no-headers")).isInstanceOf(UnreadableMailException.class);
    assertThatThrownBy(() -> reader.read(new byte[0])).isInstanceOf(UnreadableMailException.class);
    assertThatThrownBy(() -> reader.read(new byte[100]))
        .isInstanceOf(UnreadableMailException.class);
    var parts = "Subject: x\n\n" + "--\n".repeat(6000);
    assertThatThrownBy(() -> reader.read(parts.getBytes(UTF_8)))
        .isInstanceOf(UnreadableMailException.class);
    var headers = "X-A: b\n".repeat(100_000) + "\n";
    assertThatThrownBy(() -> reader.read(headers.getBytes(UTF_8)))
        .isInstanceOf(UnreadableMailException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "two-senders, ''",
    "no-sender, ''",
    "deceiving-sender, eve@example.com",
    "empty, li.wei@example.com",
  })
  void the_sender_is_the_one_address_and_no_name_or_comment(String name, String sender)
      throws Exception {
    assertThat(read(name).sender()).isEqualTo(sender);
  }

  @ParameterizedTest
  @CsvSource({
    "out-of-office, AUTOMATIC",
    "exchange-out-of-office, AUTOMATIC",
    "precedence, AUTOMATIC",
    "list, MAILING_LIST",
    "bounce, BOUNCE",
  })
  void what_no_person_wrote_is_told(String name, IncomingMailReason why) throws Exception {
    assertThat(read(name).automatic()).isEqualTo(why);
  }

  @Test
  void spam_is_what_the_mail_server_calls_so() throws Exception {
    assertThat(read("spam").isSpam()).isTrue();
    assertThat(read("plain").isSpam()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "reply-gmail, 'Tomorrow at nine suits us.\n\nLi Wei'",
    "reply-qq, 明天上午九点可以。",
    "reply-outlook, The key is with the porter.",
    "reply-only-quote, > We have your ticket.",
  })
  void what_is_quoted_is_cut(String name, String own) throws Exception {
    assertThat(QuotedText.cut(read(name).text())).isEqualTo(own);
  }

  @Test
  void answers_between_the_quoted_lines_keep_them() throws Exception {
    var text = read("reply-inline").text();
    assertThat(QuotedText.cut(text)).isEqualTo(text);
  }

  @Test
  void our_tags_are_found_in_references_and_recipients_newest_first() throws Exception {
    var mail =
        "From: a@example.com\nTo: Desk <desk+T000007-%1$s@waymend.example>\n"
                .formatted(SIGNATURE.toUpperCase(Locale.ROOT))
            + "References: <x@y> <old.t000001-%1$s@h>\n <new.t000002-%1$s@h>\n".formatted(SIGNATURE)
            + "In-Reply-To: <new.t000003-%1$s@h>\n".formatted(SIGNATURE)
            + "Subject: [T-000009]\n\nt000008-%1$s@h\n".formatted(SIGNATURE);
    assertThat(reader.read(mail.getBytes(UTF_8)).tags())
        .extracting(ReplyTag::number)
        .containsExactly("T-000003", "T-000002", "T-000001", "T-000007");
  }

  /** Bytes are flipped, cut out, doubled and moved between mails; the seed is fixed. */
  @Test
  void however_broken_a_mail_is_it_is_read_or_refused_and_soon() {
    var all = Mails.all().values().stream().toList();
    var random = new Random(20_261_122);
    int readable = 0;
    long started = System.nanoTime();
    for (int round = 0; round < 4000; round++) {
      var mail = broken(all.get(random.nextInt(all.size())), all, random);
      try {
        var read = reader.read(mail);
        QuotedText.cut(read.text());
        assertThat(read.text().getBytes(UTF_8)).doesNotContain(0);
        assertThat(read.subject().length()).isLessThanOrEqualTo(200);
        assertThat(read.sender().length()).isLessThanOrEqualTo(254);
        assertThat(read.messageId().length()).isLessThanOrEqualTo(255);
        readable++;
      } catch (UnreadableMailException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
    assertThat(readable).isGreaterThan(3000);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
  }

  private static byte[] broken(byte[] mail, List<byte[]> others, Random random) {
    var bytes = mail.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      int at = random.nextInt(Math.max(1, bytes.length));
      int length = random.nextInt(Math.max(1, Math.min(200, bytes.length - at)));
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes = joined(Arrays.copyOf(bytes, at), tail(bytes, at + length));
        case 2 -> bytes = joined(Arrays.copyOf(bytes, at + length), tail(bytes, at));
        case 3 -> {
          var other = others.get(random.nextInt(others.size()));
          bytes = joined(Arrays.copyOf(bytes, at), tail(other, random.nextInt(other.length)));
        }
        default -> bytes[at] = (byte) "\r\n-=?;:\"<>@ ".charAt(random.nextInt(12));
      }
    }
    return bytes;
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    var both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @Test
  void long_lines_and_many_spaces_cost_no_time() throws Exception {
    var head = "From: a@example.com\nSubject: " + " =?".repeat(2000) + "\n\n";
    for (var body :
        new String[] {
          " ".repeat(900_000) + "x",
          "-".repeat(900_000),
          "On ".repeat(300_000),
          "> ".repeat(400_000),
          "在".repeat(300_000),
          "a\n\n".repeat(300_000)
        }) {
      long started = System.nanoTime();
      QuotedText.cut(reader.read((head + body).getBytes(UTF_8)).text());
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }
    var html =
        "From: a@example.com\nContent-Type: text/html\n\n"
            + "<div><a href='https://x.y'>".repeat(30_000);
    assertThat(reader.read(html.getBytes(UTF_8)).text()).isNotNull();
    var from = "From: " + "\"\\\\".repeat(60_000) + " <a@example.com>\nSubject: x\n\nwords";
    assertThat(reader.read(from.getBytes(UTF_8)).text()).isEqualTo("words");
  }
}
