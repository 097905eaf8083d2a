package org.waymend.notification.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymend.notification.domain.Enclosures;
import org.waymend.notification.domain.Enclosures.EnclosedFile;
import org.waymend.notification.domain.Letter;
import org.waymend.notification.domain.LetterWriter;
import org.waymend.notification.domain.MailServer;
import org.waymend.notification.domain.OutgoingMail;
import org.waymend.notification.domain.OutgoingMails;
import org.waymend.outbox.OutboxMessage;
import org.waymend.outbox.OutboxTarget;
import org.waymend.outbox.PermanentDeliveryException;
import org.waymend.outbox.RetryableDeliveryException;
import org.waymend.settings.MailAccount;
import org.waymend.settings.SettingsService;
import org.waymend.shared.UuidV7;
import org.waymend.shared.transaction.Transactions;

/**
 * Turns events into mails: writes each once and keeps it, sends it with no transaction open, notes
 * how that went. A mail that was sent or held is left alone, however often its event comes.
 */
@ApplicationScoped
class MailTarget implements OutboxTarget {
  private Iterable<LetterWriter> writers;
  private Iterable<Enclosures> enclosures;
  private OutgoingMails mails;
  private MailServer server;
  private SettingsService settings;
  private Transactions transactions;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected MailTarget() {} // container

  @Inject
  MailTarget(
      @Any Instance<LetterWriter> writers,
      @Any Instance<Enclosures> enclosures,
      OutgoingMails mails,
      MailServer server,
      SettingsService settings,
      Transactions transactions,
      Clock clock) {
    this(
        (Iterable<LetterWriter>) writers, enclosures, mails, server, settings, transactions, clock);
  }

  /** For tests without a container. */
  MailTarget(
      Iterable<LetterWriter> writers,
      Iterable<Enclosures> enclosures,
      OutgoingMails mails,
      MailServer server,
      SettingsService settings,
      Transactions transactions,
      Clock clock) {
    this.writers = writers;
    this.enclosures = enclosures;
    this.mails = mails;
    this.server = server;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public boolean accepts(String type) {
    return writer(type).isPresent();
  }

  private Optional<LetterWriter> writer(String type) {
    for (LetterWriter writer : writers) {
      if (writer.types().contains(type)) {
        return Optional.of(writer);
      }
    }
    return Optional.empty();
  }

  /** The mail that is to be sent, as it was kept. */
  private record Written(UUID eventId, Letter letter) {}

  @Override
  public void deliver(OutboxMessage message)
      throws RetryableDeliveryException, PermanentDeliveryException {
    var account = transactions.call(settings::mailAccount);
    var written = transactions.call(() -> written(message, account));
    if (account.isPresent() && written.isPresent()) {
      send(account.get(), written.get());
    }
  }

  /** Empty if there is nothing to send (any more). */
  private Optional<Written> written(OutboxMessage message, Optional<MailAccount> account) {
    var mail = mails.findByEvent(message.eventId()).or(() -> write(message));
    if (mail.isEmpty() || mail.get().status().isFinal()) {
      return Optional.empty();
    }
    if (account.isEmpty() || isOurselves(account.get(), mail.get().letter())) {
      mail.get().hold();
    }
    return mail.map(kept -> new Written(kept.event(), kept.letter()))
        .filter(w -> !mail.get().status().isFinal());
  }

  private Optional<OutgoingMail> write(OutboxMessage message) {
    var letter = writer(message.type()).flatMap(writer -> writer.write(message));
    var mail = letter.map(l -> OutgoingMail.write(UuidV7.next(clock), message, l, clock.instant()));
    mail.ifPresent(mails::add);
    return mail;
  }

  /** A mail to our own address would come back as a ticket one day (rule 23). */
  private static boolean isOurselves(MailAccount account, Letter letter) {
    var recipient = letter.recipient().replaceFirst("\\+[^@]*@", "@");
    return account.from().equalsIgnoreCase(recipient)
        || account.replyTo().equalsIgnoreCase(recipient);
  }

  private void send(MailAccount account, Written written)
      throws RetryableDeliveryException, PermanentDeliveryException {
    var company = transactions.call(settings::company).name();
    try {
      var enclosed = enclosed(written.letter());
      server.send(account, company, written.eventId(), written.letter(), enclosed);
    } catch (RetryableDeliveryException e) {
      note(written, mail -> mail.postpone(String.valueOf(e.getMessage())));
      throw e;
    } catch (PermanentDeliveryException e) {
      note(written, mail -> mail.fail(String.valueOf(e.getMessage())));
      throw e;
    }
    note(written, mail -> mail.sent(clock.instant()));
  }

  /** Null where nothing is attached, or nobody can make it (any more). */
  private @Nullable EnclosedFile enclosed(Letter letter) {
    var wanted = letter.enclosure();
    if (wanted == null) {
      return null;
    }
    for (Enclosures some : enclosures) {
      if (some.kind().equals(wanted.kind())) {
        return some.make(wanted.id(), letter.language()).orElse(null);
      }
    }
    return null;
  }

  private void note(Written written, Consumer<OutgoingMail> change) {
    transactions.run(() -> mails.findByEvent(written.eventId()).ifPresent(change));
  }
}
