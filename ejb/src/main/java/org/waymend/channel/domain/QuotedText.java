package org.waymend.channel.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote in a reply, without the mail that it answers. Who answers between the quoted
 * lines keeps them: there they belong to the answer.
 */
public final class QuotedText {
  private static final int HEADER_LINES = 5;

  /** No line that divides is longer, and patterns on longer ones would take their time. */
  private static final int LONGEST_LINE = 400;

  /** Lines below which everything is somebody else's, in the mailers that customers use. */
  private static final Pattern DIVIDER =
      Pattern.compile(
          "(?i)[-_= ]{2,}(original message|original appointment|原始邮件|邮件原件|ursprüngliche nachricht"
              + "|message d'origine|回复邮件|原邮件)[-_= ]{2,}");

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?i)(on|am|le|el)\\s.{6,300}(wrote|schrieb.*|a écrit|escribió)\\s*[:：]"
              + "|(在|于)?\\s*.{6,300}(写道|編寫|寫道)\\s*[:：]?"
              + "|.{3,300}@.{3,200}\\s(wrote|写道)\\s*[:：]");

  private static final Pattern FROM =
      Pattern.compile("(?i)[*\\s]*(from|von|de|发件人|寄件者|發件人)[*\\s]*[:：].*");
  private static final Pattern OTHER_HEADER =
      Pattern.compile(
          "(?i)[*\\s]*(to|sent|date|subject|an|gesendet|betreff|收件人|发送时间|发送日期|日期|主题|主旨|寄件日期|收件者)"
              + "[*\\s]*[:：].*");

  private QuotedText() {}

  /** The text without the quoted mail; all of it if nothing else would be left. */
  public static String cut(String text) {
    var lines = text.lines().toList();
    int end = end(lines);
    while (end > 0 && (isQuotedOrEmpty(lines.get(end - 1)) || isRule(lines.get(end - 1)))) {
      end--;
    }
    if (end > 0 && isIntroduction(lines, end - 1)) {
      end--;
    } else if (end > 1 && isIntroduction(lines, end - 2)) {
      end -= 2; // broken over two lines
    }
    var own = String.join("\n", lines.subList(0, end)).strip();
    return own.isEmpty() ? text : own;
  }

  private static int end(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (isDivider(lines.get(i)) || isHeaderBlock(lines, i)) {
        return isAllQuotedBefore(lines, i) ? lines.size() : i;
      }
      if (isIntroduction(lines, i) && !isAnsweredBelow(lines, i)) {
        return i;
      }
    }
    return lines.size();
  }

  private static boolean isDivider(String line) {
    return line.length() <= LONGEST_LINE && DIVIDER.matcher(line.strip()).matches();
  }

  private static boolean isHeader(Pattern pattern, String line) {
    return line.length() <= LONGEST_LINE && pattern.matcher(line).matches();
  }

  /** A mail that begins with a quote is forwarded, or answered below. */
  private static boolean isAllQuotedBefore(List<String> lines, int line) {
    return lines.subList(0, line).stream().allMatch(QuotedText::isQuotedOrEmpty);
  }

  private static boolean isHeaderBlock(List<String> lines, int line) {
    if (!isHeader(FROM, lines.get(line))) {
      return false;
    }
    return lines.subList(line + 1, Math.min(lines.size(), line + 1 + HEADER_LINES)).stream()
            .filter(next -> isHeader(OTHER_HEADER, next))
            .count()
        >= 2;
  }

  private static boolean isIntroduction(List<String> lines, int line) {
    var first = lines.get(line).strip();
    if (first.length() > LONGEST_LINE || first.startsWith(">")) {
      return false;
    }
    if (INTRODUCTION.matcher(first).matches()) {
      return true;
    }
    if (line + 1 == lines.size()) {
      return false;
    }
    var both = first + " " + lines.get(line + 1).strip();
    return first.matches("(?i)(on|am|le|el|在|于)\\b.*|(在|于).*")
        && both.length() <= LONGEST_LINE
        && INTRODUCTION.matcher(both).matches();
  }

  /** Somebody answers between or below the quoted lines. */
  private static boolean isAnsweredBelow(List<String> lines, int introduction) {
    var below =
        lines.subList(introduction + 1, lines.size()).stream().filter(l -> !l.isBlank()).toList();
    boolean isQuoted = false;
    for (int i = 0; i < below.size(); i++) {
      if (below.get(i).strip().equals("--")) {
        return false; // the rest is a signature
      }
      boolean isOwn = !isQuotedOrEmpty(below.get(i));
      if (isQuoted && isOwn) {
        return true;
      }
      isQuoted |= !isOwn;
    }
    return false;
  }

  private static boolean isRule(String line) {
    return line.length() <= LONGEST_LINE && line.strip().matches("[-_=*]{5,}");
  }

  private static boolean isQuotedOrEmpty(String line) {
    return line.isBlank() || line.startsWith(">");
  }
}
