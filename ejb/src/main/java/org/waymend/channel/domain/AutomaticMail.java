package org.waymend.channel.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymend.channel.IncomingMailReason;

/**
 * Tells mails that no person wrote (rule 23, RFC 3834). Answering one could go on for ever, so they
 * become no tickets by themselves.
 */
public final class AutomaticMail {
  private static final Pattern ROBOT =
      Pattern.compile("(?i).*\\b(mailer-daemon|postmaster)@.*", Pattern.DOTALL);
  private static final Set<String> BULK = Set.of("bulk", "junk", "auto_reply");

  private AutomaticMail() {}

  /** Why nobody waits for an answer; empty if a person seems to have written it. */
  public static Optional<IncomingMailReason> why(MailHeaders headers) {
    if (isBounce(headers)) {
      return Optional.of(IncomingMailReason.BOUNCE);
    }
    if (isList(headers)) {
      return Optional.of(IncomingMailReason.MAILING_LIST);
    }
    return isAutomatic(headers) ? Optional.of(IncomingMailReason.AUTOMATIC) : Optional.empty();
  }

  private static boolean isBounce(MailHeaders headers) {
    return headers.all("Return-Path").stream().anyMatch(path -> path.strip().matches("<\\s*>"))
        || lower(headers, "Content-Type").startsWith("multipart/report")
        || headers.has("X-Failed-Recipients")
        || ROBOT.matcher(headers.first("From")).matches();
  }

  private static boolean isList(MailHeaders headers) {
    return lower(headers, "Precedence").equals("list")
        || headers.has("List-Id")
        || headers.has("List-Post")
        || headers.has("List-Unsubscribe");
  }

  private static boolean isAutomatic(MailHeaders headers) {
    var submitted = lower(headers, "Auto-Submitted").split("[;\\s(]", 2)[0];
    return !(submitted.isEmpty() || submitted.equals("no"))
        || BULK.contains(lower(headers, "Precedence"))
        || suppressesAnswers(lower(headers, "X-Auto-Response-Suppress"))
        || headers.has("X-Autoreply")
        || headers.has("X-Autorespond")
        || headers.has("X-Auto-Reply-From");
  }

  private static boolean suppressesAnswers(String wish) {
    return wish.contains("all") || wish.contains("oof") || wish.contains("autoreply");
  }

  /** Whether the mail server before us takes it for spam. */
  public static boolean isSpam(MailHeaders headers) {
    return lower(headers, "X-Spam-Flag").equals("yes")
        || lower(headers, "X-Spam-Status").startsWith("yes");
  }

  private static String lower(MailHeaders headers, String name) {
    return headers.first(name).toLowerCase(Locale.ROOT);
  }
}
