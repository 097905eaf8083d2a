package org.waymend.channel.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymend.channel.domain.AutomaticMail;
import org.waymend.channel.domain.HtmlText;
import org.waymend.channel.domain.MailHeaders;
import org.waymend.channel.domain.MailReader;
import org.waymend.channel.domain.MailText;
import org.waymend.channel.domain.ReadMail;
import org.waymend.channel.domain.ReadMail.MailFile;
import org.waymend.channel.domain.ReplyTag;

/**
 * Takes a mail apart by Jakarta Mail, and its letters by {@link MailText}, since mails of strangers
 * are broken in every way and still have to be read.
 */
@ApplicationScoped
class MimeMailReader implements MailReader {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final int MOST_PARTS = 200;
  private static final int DEEPEST = 20;
  private static final int MOST_DIVIDERS = 5000;
  private static final int LONGEST_HEADERS = 256 << 10;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_ID = 255;
  private static final int LONGEST_FROM = 2000;
  private static final List<String> RECIPIENTS =
      List.of("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]+\\.[^\\s@<>,;:\"()\\[\\]\\\\]{2,}");
  private static final Pattern NO_ADDRESS =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\([^()]*\\)");
  private static final Pattern REPLY_PREFIX =
      Pattern.compile(
          "(?i)^((re|aw|sv|fw|fwd|wg|antw|回复|回覆|答复|转发|轉寄|转寄)(\\[\\d+\\])?\\s*[:：]\\s*)+");

  @Override
  public ReadMail read(byte[] raw) throws UnreadableMailException {
    requireReadable(raw);
    try {
      var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
      MailHeaders headers = name -> values(message, name);
      var body = new Body(new AtomicInteger());
      body.take(message, 0);
      return read(headers, body);
    } catch (MessagingException e) {
      throw new UnreadableMailException(String.valueOf(e.getMessage()));
    }
  }

  /** So large in some way that reading it would cost more than a mail is worth. */
  private static void requireReadable(byte[] raw) throws UnreadableMailException {
    int dividers = 0;
    int headers = -1;
    for (int i = 0; i + 2 < raw.length; i++) {
      if (raw[i] != '\n') {
        continue;
      }
      if (raw[i + 1] == '-' && raw[i + 2] == '-') {
        dividers++;
      }
      boolean isEmptyLine = raw[i + 1] == '\n' || (raw[i + 1] == '\r' && raw[i + 2] == '\n');
      if (headers < 0 && isEmptyLine) {
        headers = i;
      }
    }
    if (dividers > MOST_DIVIDERS) {
      throw new UnreadableMailException("It has too many parts");
    }
    if ((headers < 0 ? raw.length : headers) > LONGEST_HEADERS) {
      throw new UnreadableMailException("Its headers are too long");
    }
    if (raw.length == 0 || contains0InHead(raw)) {
      throw new UnreadableMailException("It is no text");
    }
  }

  private static boolean contains0InHead(byte[] raw) {
    for (int i = 0; i < Math.min(raw.length, 64); i++) {
      if (raw[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static ReadMail read(MailHeaders headers, Body body) throws UnreadableMailException {
    var from = headers.all("From");
    if (from.isEmpty() && headers.first("Subject").isEmpty() && headers.first("To").isEmpty()) {
      throw new UnreadableMailException("It has none of the headers of a mail");
    }
    var sender = from.size() == 1 ? sender(from.get(0)) : "";
    var name = from.size() == 1 ? senderName(from.get(0)) : "";
    var subject = MailText.line(MailText.header(headers.first("Subject")), 1000);
    return new ReadMail(
        MailText.cut(MailText.line(headers.first("Message-ID"), 10_000), LONGEST_ID),
        sender,
        name.isEmpty() ? sender : name,
        tags(headers),
        MailText.cut(REPLY_PREFIX.matcher(subject).replaceFirst(""), LONGEST_SUBJECT),
        MailText.lines(body.words()),
        body.files,
        AutomaticMail.why(headers).orElse(null),
        AutomaticMail.isSpam(headers));
  }

  /** The one address; names and comments may hold others, to deceive. */
  private static String sender(String header) {
    var from = header.substring(0, Math.min(header.length(), LONGEST_FROM));
    var bare = NO_ADDRESS.matcher(from).replaceAll(" ");
    var angle = Pattern.compile("<([^<>]*)>").matcher(bare);
    var found = new ArrayList<String>();
    while (angle.find()) {
      found.add(angle.group(1).strip());
    }
    if (found.isEmpty()) {
      var plain = ADDRESS.matcher(bare);
      while (plain.find()) {
        found.add(plain.group());
      }
    }
    return found.size() == 1
            && found.get(0).length() <= LONGEST_ADDRESS
            && ADDRESS.matcher(found.get(0)).matches()
        ? found.get(0)
        : "";
  }

  private static String senderName(String header) {
    var from = header.substring(0, Math.min(header.length(), LONGEST_FROM));
    int angle = from.lastIndexOf('<');
    var given = angle > 0 ? from.substring(0, angle).strip() : "";
    var bare = given.replaceAll("^\"(.*)\"$", "$1").replaceAll("\\\\(.)", "$1");
    return MailText.line(MailText.header(bare).replaceAll("[<>]", " "), LONGEST_NAME);
  }

  private static List<ReplyTag> tags(MailHeaders headers) {
    var tags = new ArrayList<ReplyTag>();
    headers.all("In-Reply-To").forEach(value -> tags.addAll(ReplyTag.allIn(value)));
    var references = new ArrayList<ReplyTag>();
    headers.all("References").forEach(value -> references.addAll(ReplyTag.allIn(value)));
    Collections.reverse(references);
    tags.addAll(references);
    for (String name : RECIPIENTS) {
      headers.all(name).forEach(value -> tags.addAll(ReplyTag.allIn(value)));
    }
    return tags.stream().distinct().limit(20).toList();
  }

  private static List<String> values(MimePart part, String name) {
    try {
      var values = part.getHeader(name);
      return values == null ? List.of() : Arrays.asList(values);
    } catch (MessagingException e) {
      return List.of();
    }
  }

  private static String first(MimePart part, String name) {
    var values = values(part, name);
    return values.isEmpty() ? "" : values.get(0).strip();
  }

  /** What kind of part it is, however badly it says so. */
  private record Kind(String type, String charset, String name, boolean isAttached) {
    static Kind of(MimePart part) {
      var given = first(part, "Content-Type");
      var type = given.split("[;\\s]", 2)[0].toLowerCase(Locale.ROOT);
      var disposition = first(part, "Content-Disposition");
      var parameters = parameters(given, false);
      var name = value(parameters(disposition, true), disposition, "filename");
      if (name.isEmpty()) {
        name = value(parameters, given, "name");
      }
      return new Kind(
          type.contains("/") ? type : "text/plain",
          value(parameters, given, "charset"),
          MailText.line(MailText.header(name), LONGEST_NAME),
          disposition.toLowerCase(Locale.ROOT).startsWith("attachment"));
    }

    private static @Nullable ParameterList parameters(String header, boolean isDisposition) {
      try {
        return isDisposition
            ? new ContentDisposition(header).getParameterList()
            : new ContentType(header).getParameterList();
      } catch (ParseException e) {
        return null;
      }
    }

    private static String value(@Nullable ParameterList parsed, String header, String name) {
      var value = parsed == null ? null : parsed.get(name);
      if (value != null) {
        return value;
      }
      var found =
          Pattern.compile("(?i)[;\\s]" + name + "\\*?\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))")
              .matcher(header);
      if (!found.find()) {
        return "";
      }
      return found.group(1) == null ? String.valueOf(found.group(2)) : found.group(1);
    }

    boolean isFile() {
      return isAttached
          || !name.isEmpty()
          || !(type.equals("text/plain") || type.equals("text/html"));
    }
  }

  /** Words and files of a mail, part by part. */
  private static final class Body {
    private final StringBuilder words = new StringBuilder();
    private final List<MailFile> files = new ArrayList<>();
    private final AtomicInteger parts;
    private boolean isFromHtml;

    Body(AtomicInteger parts) {
      this.parts = parts;
    }

    String words() {
      return words.toString();
    }

    void take(MimePart part, int depth) {
      if (parts.incrementAndGet() > MOST_PARTS) {
        return;
      }
      var kind = Kind.of(part);
      if (kind.type().startsWith("multipart/") && depth < DEEPEST) {
        takeAll(part, kind, depth);
      } else if (kind.isFile() && !kind.type().startsWith("multipart/")) {
        files.add(new MailFile(name(kind), content(part)));
      } else if (kind.type().equals("text/html")) {
        isFromHtml = true;
        add(HtmlText.of(text(part, kind)));
      } else {
        add(text(part, kind));
      }
    }

    private static String name(Kind kind) {
      if (!kind.name().isEmpty()) {
        return kind.name();
      }
      return switch (kind.type()) {
        case "message/rfc822" -> "mail.txt";
        case "text/calendar" -> "calendar.txt";
        default -> "file";
      };
    }

    private void takeAll(MimePart part, Kind kind, int depth) {
      var inside = new ArrayList<MimePart>();
      if (!each(part, inside::add)) {
        add(text(part, kind)); // no part can be found: show what is there
      } else if (kind.type().equals("multipart/alternative")) {
        takeBest(inside, depth);
      } else {
        inside.forEach(child -> take(child, depth + 1));
      }
    }

    /** The form that is plain text, else the last one; the files of all. */
    private void takeBest(List<MimePart> forms, int depth) {
      Body best = null;
      for (MimePart form : forms) {
        var one = new Body(parts);
        one.take(form, depth + 1);
        files.addAll(one.files);
        boolean isBetter = best == null || best.isFromHtml;
        if (!one.words().isBlank() && isBetter) {
          best = one;
        }
      }
      if (best != null) {
        isFromHtml |= best.isFromHtml;
        add(best.words());
      }
    }

    private static boolean each(MimePart part, Consumer<MimePart> taker) {
      try {
        var multipart = new MimeMultipart(new MimePartDataSource(part));
        int count = Math.min(multipart.getCount(), MOST_PARTS);
        for (int i = 0; i < count; i++) {
          BodyPart child = multipart.getBodyPart(i);
          if (child instanceof MimePart mime) {
            taker.accept(mime);
          }
        }
        return count > 0;
      } catch (MessagingException | RuntimeException e) {
        return false;
      }
    }

    private void add(String more) {
      if (!more.isBlank() && words.length() < LONGEST_TEXT) {
        words.append(words.isEmpty() ? "" : "\n\n").append(more.strip());
      }
    }

    private static String text(MimePart part, Kind kind) {
      var content = content(part);
      return MailText.of(
          content.length > LONGEST_TEXT ? Arrays.copyOf(content, LONGEST_TEXT) : content,
          kind.charset());
    }

    /** Without Jakarta Mail's own decoding, which gives up where a line is broken. */
    private static byte[] content(MimePart part) {
      var raw = raw(part);
      return switch (first(part, "Content-Transfer-Encoding").toLowerCase(Locale.ROOT)) {
        case "base64" -> MailText.base64(raw);
        case "quoted-printable" -> MailText.quotedPrintable(raw);
        default -> raw;
      };
    }

    private static byte[] raw(MimePart part) {
      var out = new ByteArrayOutputStream();
      try (InputStream in =
          part instanceof MimeMessage message
              ? message.getRawInputStream()
              : ((MimeBodyPart) part).getRawInputStream()) {
        in.transferTo(out);
      } catch (IOException | MessagingException e) {
        return out.toByteArray(); // what could be read
      }
      return out.toByteArray();
    }
  }
}
