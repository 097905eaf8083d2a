package org.waymend.attachment.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/**
 * What a file may be, told by its first bytes (rule 24). Archives, HTML, SVG and programs are none
 * of these, nor is WebP, which Java can't read.
 */
public enum FileFormat {
  JPEG("image/jpeg", true, List.of("jpg", "jpeg")),
  PNG("image/png", true, List.of("png")),
  /** Kept as PNG: its first picture. */
  GIF("image/png", true, List.of("png")),
  PDF("application/pdf", false, List.of("pdf")),
  MP4("video/mp4", false, List.of("mp4", "m4v")),
  TEXT("text/plain", false, List.of("txt", "log", "csv"));

  /** How many first bytes {@link #of} wants to see; of shorter files, all. */
  static final int HEAD = 4096;

  private static final Set<String> FILM_BRANDS =
      Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV");

  private static final List<String> MARKUP =
      List.of("<!doctype", "<html", "<svg", "<script", "<?xml", "<body", "<iframe");

  private final String mediaType;
  private final boolean isImage;

  @SuppressWarnings("ImmutableEnumChecker") // List.of: nobody can change it
  private final List<String> endings;

  FileFormat(String mediaType, boolean isImage, List<String> endings) {
    this.mediaType = mediaType;
    this.isImage = isImage;
    this.endings = endings;
  }

  /** What it is kept as. */
  public String mediaType() {
    return mediaType;
  }

  public boolean isImage() {
    return isImage;
  }

  /** Endings of names that tell the truth about it, the usual one first. */
  public List<String> endings() {
    return endings;
  }

  /**
   * Whether it is text is only a guess here: who takes it must still read it to its end.
   *
   * @param head the first bytes
   * @throws DomainException {@code attachment/type-refused}
   */
  public static FileFormat of(byte[] head) {
    return Arrays.stream(values())
        .filter(format -> format.opens(head))
        .findFirst()
        .orElseThrow(() -> refused(explained(head)));
  }

  private boolean opens(byte[] head) {
    return switch (this) {
      case JPEG -> starts(head, 0, "\u00ff\u00d8\u00ff");
      case PNG -> starts(head, 0, "\u0089PNG\r\n\u001a\n");
      case GIF -> starts(head, 0, "GIF87a") || starts(head, 0, "GIF89a");
      case PDF -> starts(head, 0, "%PDF-");
      case MP4 -> isFilm(head);
      case TEXT -> isText(head);
    };
  }

  private static boolean starts(byte[] head, int at, String bytes) {
    int length = bytes.length();
    return head.length >= at + length && new String(head, at, length, ISO_8859_1).equals(bytes);
  }

  private static boolean isFilm(byte[] head) {
    return starts(head, 4, "ftyp")
        && head.length >= 12
        && FILM_BRANDS.contains(new String(head, 8, 4, ISO_8859_1));
  }

  private static boolean isText(byte[] head) {
    var letters = new String(head, ISO_8859_1);
    boolean isBinary = letters.chars().anyMatch(FileFormat::isControl);
    var start = letters.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
    return !isBinary && !start.startsWith("<") && MARKUP.stream().noneMatch(start::contains);
  }

  /** A character that no text has. */
  static boolean isControl(int letter) {
    return letter < 0x20 && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f';
  }

  private static String explained(byte[] head) {
    if (starts(head, 0, "RIFF") && starts(head, 8, "WEBP")) {
      return "WebP pictures are not taken. Save it as JPEG or PNG.";
    }
    if (starts(head, 4, "ftyphei") || starts(head, 4, "ftypmif1")) {
      return "HEIC pictures are not taken. Save it as JPEG, or choose Most Compatible on the phone.";
    }
    if (starts(head, 0, "PK")) {
      return "Archives and office files are not taken. Send a PDF, or the pictures themselves.";
    }
    return "Only JPEG, PNG, GIF, PDF, MP4 and plain text in UTF-8 are taken.";
  }

  static DomainException refused(String detail) {
    return new DomainException(Kind.INVALID, "attachment/type-refused", detail)
        .with(
            "accepted",
            List.of("JPEG", "PNG", "GIF", "PDF", "MP4", "TXT")); // for a screen's own words
  }

  static Optional<String> ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || name.length() - dot > 6
        ? Optional.empty()
        : Optional.of(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
