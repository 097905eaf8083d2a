package org.waymend.channel.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Letters out of the bytes of mails. Mailers lie about charsets and break encodings, so nothing
 * here ever refuses: what can't be read becomes a replacement character.
 */
public final class MailText {
  /** RFC 2047; also the forms that real mailers make of it, with spaces in the text. */
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s]{1,64})\\?([BbQq])\\?([^?]*)\\?=");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("(\\?=)\\s+(?==\\?)");

  /** Names that mean more than they say: each is a part of what the other can. */
  private static final Map<String, String> WIDER =
      Map.of(
          "gb2312", "GB18030",
          "gb_2312-80", "GB18030",
          "gbk", "GB18030",
          "x-gbk", "GB18030",
          "cp936", "GB18030",
          "utf8", "UTF-8",
          "iso-8859-1", "windows-1252",
          "shift_jis", "windows-31j",
          "ks_c_5601-1987", "x-windows-949",
          "big5", "Big5-HKSCS");

  private static final byte ESCAPE = 0x1b;

  /** Letters that have no shape, some of which turn the direction of writing. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

  private MailText() {}

  /**
   * The letters of some bytes.
   *
   * @param charset as the mail names it; null if it does not
   */
  public static String of(byte[] bytes, @Nullable String charset) {
    var named = named(charset);
    var told = named.flatMap(set -> strictly(bytes, set));
    return told.orElseGet(() -> guessed(bytes, named.orElse(ISO_8859_1)));
  }

  private static Optional<Charset> named(@Nullable String name) {
    var plain = name == null ? "" : name.replaceAll("[\"']|\\*.*", "").strip();
    var key = plain.toLowerCase(Locale.ROOT);
    if (key.isEmpty() || key.equals("us-ascii") || key.equals("ascii")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(WIDER.getOrDefault(key, plain)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String guessed(byte[] bytes, Charset last) {
    if (hasEscape(bytes)) {
      var japanese = strictly(bytes, Charset.forName("ISO-2022-JP"));
      if (japanese.isPresent()) {
        return japanese.get();
      }
    }
    return strictly(bytes, UTF_8)
        .or(() -> strictly(bytes, Charset.forName("GB18030")))
        .orElseGet(() -> new String(bytes, last));
  }

  private static boolean hasEscape(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == ESCAPE && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  /**
   * A header's value as people read it: encoded words, also those that cut a letter in two, and raw
   * bytes that should not be there.
   *
   * @param raw one char per byte
   */
  public static String header(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    var value = BETWEEN_WORDS.matcher(raw.replaceAll("\\r?\\n(?=[ \\t])", "")).replaceAll("$1");
    var out = new StringBuilder();
    var pending = new ByteArrayOutputStream();
    String charset = "";
    int end = 0;
    var word = WORD.matcher(value);
    while (word.find()) {
      boolean goesOn = word.start() == end && charset.equalsIgnoreCase(word.group(1));
      if (!goesOn) {
        out.append(flushed(pending, charset));
        out.append(plain(value.substring(end, word.start())));
        charset = word.group(1);
      }
      pending.writeBytes(
          word.group(2).equalsIgnoreCase("B")
              ? base64(bytes(word.group(3)))
              : quotedPrintable(bytes(word.group(3).replace('_', ' '))));
      end = word.end();
    }
    out.append(flushed(pending, charset)).append(plain(value.substring(end)));
    return out.toString();
  }

  private static String flushed(ByteArrayOutputStream pending, String charset) {
    var text = of(pending.toByteArray(), charset);
    pending.reset();
    return text;
  }

  private static String plain(String raw) {
    return of(bytes(raw), null);
  }

  /** One byte per char, or UTF-8 where somebody has read the letters already. */
  private static byte[] bytes(String raw) {
    return raw.getBytes(raw.chars().allMatch(c -> c < 0x100) ? ISO_8859_1 : UTF_8);
  }

  /** Skips what is no letter of Base64, and takes what is there when the end is cut off. */
  public static byte[] base64(byte[] encoded) {
    var out = new ByteArrayOutputStream(encoded.length * 3 / 4 + 3);
    int bits = 0;
    int count = 0;
    for (byte letter : encoded) {
      int value = sextet(letter);
      if (letter == '=') {
        bits = 0;
        count = 0; // padding ends a run; some mailers join several
      } else if (value >= 0) {
        bits = (bits << 6) | value;
        count += 6;
        if (count >= 8) {
          count -= 8;
          out.write(bits >> count);
        }
      }
    }
    return out.toByteArray();
  }

  private static int sextet(byte letter) {
    if (letter >= 'A' && letter <= 'Z') {
      return letter - 'A';
    }
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a' + 26;
    }
    if (letter >= '0' && letter <= '9') {
      return letter - '0' + 52;
    }
    return letter == '+' ? 62 : letter == '/' ? 63 : -1;
  }

  /** Leaves alone what is no code. */
  public static byte[] quotedPrintable(byte[] encoded) {
    var out = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '=') {
        out.write(encoded[i]);
        continue;
      }
      int afterBreak = softBreak(encoded, i + 1);
      if (afterBreak > 0) {
        i = afterBreak - 1;
      } else if (i + 2 < encoded.length
          && digit(encoded[i + 1]) >= 0
          && digit(encoded[i + 2]) >= 0) {
        out.write(digit(encoded[i + 1]) * 16 + digit(encoded[i + 2]));
        i += 2;
      } else {
        out.write('=');
      }
    }
    return out.toByteArray();
  }

  /** Where the line goes on after {@code =} at its end; 0 if it is no end. */
  private static int softBreak(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t')) {
      i++;
    }
    if (i < bytes.length && bytes[i] == '\r') {
      i++;
    }
    if (i < bytes.length && bytes[i] == '\n') {
      return i + 1;
    }
    return i == bytes.length ? i : 0;
  }

  private static int digit(byte letter) {
    return Character.digit((char) (letter & 0xff), 16);
  }

  /** One line without what nobody sees, of at most {@code longest} chars. */
  public static String line(String text, int longest) {
    return cut(whole(text).replaceAll("\\s+", " ").strip(), longest);
  }

  /** Lines of text without what nobody sees; at most one empty line at a time. */
  public static String lines(String text) {
    return whole(text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' '))
        .replaceAll("(?<![ \\t])[ \\t]++\\n", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  private static String whole(String text) {
    var seen = UNSEEN.matcher(text).replaceAll("");
    var out = new StringBuilder(seen.length());
    seen.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** At most {@code longest} chars, with an ellipsis at the end if some are missing. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
