package org.waymend.channel.domain;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The words of a mail that is HTML only. Nothing of the HTML is kept, so nothing in it can act or
 * tell anybody that it was read.
 */
public final class HtmlText {
  private static final Set<String> UNREAD =
      Set.of("script", "style", "head", "title", "noscript", "template", "object", "svg", "iframe");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "tr",
          "li",
          "ul",
          "ol",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "hr",
          "section",
          "article",
          "header",
          "footer",
          "address",
          "dt",
          "dd");
  private static final int DEEPEST = 500;
  private static final int LONGEST_LINK = 300;

  private HtmlText() {}

  public static String of(String html) {
    var out = new StringBuilder();
    append(Jsoup.parse(html).body(), out, 0, "");
    return MailText.lines(out.toString());
  }

  private static void append(Node node, StringBuilder out, int depth, String quote) {
    if (node instanceof TextNode text) {
      appendWords(text.getWholeText(), out, quote);
    } else if (node instanceof Element element && depth < DEEPEST) {
      append(element, out, depth, quote);
    }
  }

  private static void append(Element element, StringBuilder out, int depth, String quote) {
    var name = element.normalName();
    if (UNREAD.contains(name) || isHidden(element)) {
      return;
    }
    boolean isBlock = BLOCKS.contains(name);
    if (isBlock) {
      newLine(out);
    }
    var inner = name.equals("blockquote") ? quote + "> " : quote;
    if (name.equals("li")) {
      appendWords("- ", out, inner);
    }
    for (Node child : element.childNodes()) {
      append(child, out, depth + 1, inner);
    }
    appendLink(element, out, inner);
    if (isBlock && !name.equals("br")) {
      newLine(out);
    }
    if (name.equals("p") || (name.equals("br") && endsWithLineBreak(out))) {
      out.append('\n');
    } else if (name.equals("td") || name.equals("th")) {
      out.append('\t');
    }
  }

  private static boolean isHidden(Element element) {
    var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return style.contains("display:none") || element.hasAttr("hidden");
  }

  /** Where a link leads, unless its words say so. */
  private static void appendLink(Element element, StringBuilder out, String quote) {
    var target = element.normalName().equals("a") ? element.attr("href").strip() : "";
    if (target.matches("(?i)https?://\\S+")
        && target.length() <= LONGEST_LINK
        && !element.text().contains(target)) {
      appendWords(" (" + target + ")", out, quote);
    }
  }

  private static void appendWords(String words, StringBuilder out, String quote) {
    var flat = words.replaceAll("[\\s\\u00a0]+", " ");
    boolean isAtStart = endsWithLineBreak(out);
    if (isAtStart) {
      flat = flat.stripLeading();
    }
    if (!flat.isEmpty()) {
      out.append(isAtStart ? quote : "").append(flat);
    }
  }

  private static boolean endsWithLineBreak(StringBuilder out) {
    return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
  }

  private static void newLine(StringBuilder out) {
    if (!endsWithLineBreak(out)) {
      out.append('\n');
    }
  }
}
