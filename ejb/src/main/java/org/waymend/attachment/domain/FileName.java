package org.waymend.attachment.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of files as people see them. */
public final class FileName {
  private static final int LONGEST = 120;

  /** Control and formatting characters, among them those that turn the direction of writing. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private static final Pattern UNFIT = Pattern.compile("[<>:\"|?*]");

  private FileName() {}

  /** The last part of a path, without what no name should have; {@code file} if nothing is left. */
  public static String cleaned(@Nullable String name) {
    var given = name == null ? "" : name;
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var fit = UNFIT.matcher(UNSEEN.matcher(last).replaceAll("")).replaceAll("_").strip();
    var text = fit.replaceFirst("^\\.+", "").strip();
    return text.isEmpty() ? "file" : shortened(text);
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    var ending = FileFormat.ending(name).map(e -> "." + e).orElse("");
    int end = LONGEST - ending.length();
    if (Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end) + ending;
  }

  /**
   * The name with an ending that tells what the file is: a text named page.html is page.html.txt.
   */
  public static String of(@Nullable String name, FileFormat format) {
    var clean = cleaned(name);
    var ending = FileFormat.ending(clean);
    if (ending.filter(format.endings()::contains).isPresent()) {
      return clean;
    }
    var right = "." + format.endings().get(0);
    return format.isImage() && ending.isPresent()
        ? clean.substring(0, clean.lastIndexOf('.')) + right
        : clean + right;
  }
}
