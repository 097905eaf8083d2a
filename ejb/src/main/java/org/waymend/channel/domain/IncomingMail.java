package org.waymend.channel.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.channel.IncomingMailReason;
import org.waymend.channel.IncomingMailStatus;
import org.waymend.channel.IncomingMailView;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.persistence.NotAudited;

/**
 * One mail to us, from the moment that it is safe here until it is a ticket, a message or put
 * aside. Not in the audit trail, which would keep for ever what is to be forgotten.
 */
@Entity
@NotAudited
@Table(name = "incoming_mail")
public class IncomingMail {
  /** After so many failures the desk has to look. */
  public static final int MOST_ATTEMPTS = 5;

  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_NAMES = 8_000;

  @Id private UUID id;
  @Version private long version;
  private String mailbox;

  @SuppressWarnings("UnusedVariable") // its unique key is the guard against taking a mail twice
  private String sha256;

  @Column(name = "byte_count")
  private long byteCount;

  @Enumerated(EnumType.STRING)
  private IncomingMailStatus status;

  @Enumerated(EnumType.STRING)
  private @Nullable IncomingMailReason reason;

  @Column(name = "message_id")
  private String messageId;

  private String sender;

  @Column(name = "sender_name")
  private String senderName;

  private String subject;
  private String text;

  @Column(name = "file_names")
  private String fileNames;

  @Column(name = "refused_names")
  private String refusedNames;

  @Column(name = "is_automatic")
  private boolean automatic;

  @Column(name = "is_new_customer")
  private boolean newCustomer;

  private int attempts;

  @Column(name = "ticket_id")
  private @Nullable UUID ticketId;

  @Column(name = "done_by_name")
  private String doneByName;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected IncomingMail() {} // JPA

  /**
   * A mail that is safe with us.
   *
   * @param mailbox where it came
   * @param sha256 of the mail as the server has it
   */
  public static IncomingMail keep(
      UUID id, String mailbox, String sha256, long byteCount, Instant now) {
    var mail = new IncomingMail();
    mail.id = id;
    mail.mailbox = mailbox;
    mail.sha256 = sha256;
    mail.byteCount = byteCount;
    mail.status = IncomingMailStatus.RECEIVED;
    mail.messageId = "";
    mail.sender = "";
    mail.senderName = "";
    mail.subject = "";
    mail.text = "";
    mail.fileNames = "";
    mail.refusedNames = "";
    mail.doneByName = "";
    mail.createdAt = now;
    return mail;
  }

  /** Somebody tries to deal with it. */
  public void attempt() {
    attempts++;
  }

  /**
   * Takes over what it says.
   *
   * @param refused names of files that can't be kept as attachments
   */
  public void understood(ReadMail read, List<String> refused) {
    messageId = read.messageId();
    sender = read.sender();
    senderName = read.senderName();
    subject = read.subject();
    text = MailText.cut(read.text(), LONGEST_TEXT);
    fileNames = names(read.files().stream().map(ReadMail.MailFile::name).toList());
    refusedNames = names(refused);
    automatic = read.automatic() != null;
  }

  private static String names(List<String> names) {
    return MailText.cut(String.join("\n", names), LONGEST_NAMES);
  }

  /** It opened a ticket. */
  public void opens(UUID ticket, boolean isNewCustomer, String byName, Instant now) {
    moveTo(IncomingMailStatus.TICKET, null, byName, now);
    ticketId = ticket;
    newCustomer = isNewCustomer;
  }

  /** It is a message of a ticket. */
  public void joins(UUID ticket, String byName, Instant now) {
    moveTo(IncomingMailStatus.JOINED, null, byName, now);
    ticketId = ticket;
  }

  /** It is left aside; the desk may still turn it into a ticket. */
  public void leaveAside(IncomingMailReason why, String byName, Instant now) {
    moveTo(
        why.isForTheDesk() ? IncomingMailStatus.QUARANTINED : IncomingMailStatus.IGNORED,
        why,
        byName,
        now);
  }

  /** It claims to belong to this ticket. */
  public void names(UUID ticket) {
    ticketId = ticket;
  }

  private void moveTo(
      IncomingMailStatus next, @Nullable IncomingMailReason why, String byName, Instant now) {
    if (!status.canBecome(next)) {
      throw new DomainException(
              Kind.CONFLICT, "incoming-mail/done", "This mail was dealt with before.")
          .with("status", status);
    }
    status = next;
    reason = why;
    doneByName = byName;
    doneAt = now;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public IncomingMailStatus status() {
    return status;
  }

  public boolean isExhausted() {
    return attempts >= MOST_ATTEMPTS;
  }

  public @Nullable UUID ticket() {
    return ticketId;
  }

  public String sender() {
    return sender;
  }

  public String messageId() {
    return messageId;
  }

  /**
   * As the desk sees it.
   *
   * @param ticketNumber of its ticket; empty without one
   */
  public IncomingMailView view(String ticketNumber) {
    return new IncomingMailView(
        id,
        version,
        mailbox,
        status,
        reason,
        sender,
        senderName,
        subject,
        text,
        byteCount,
        list(fileNames),
        list(refusedNames),
        ticketId,
        ticketNumber,
        doneByName,
        doneAt,
        createdAt);
  }

  private static List<String> list(String names) {
    return names.isEmpty() ? List.of() : names.lines().toList();
  }
}
