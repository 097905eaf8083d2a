package org.waymend.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.waymend.channel.domain.IncomingMails;

/** What {@code notification} looks up about mails that came in (ADR-0025). */
@ApplicationScoped
public class IncomingMailDirectory {
  private IncomingMails mails;

  @SuppressWarnings("NullAway.Init")
  protected IncomingMailDirectory() {} // container

  @Inject
  public IncomingMailDirectory(IncomingMails mails) {
    this.mails = mails;
  }

  /** The Message-ID of the ticket's newest mail, for a mail of ours to stand below it. */
  public String lastMessageId(UUID ticket) {
    return mails.lastMessageId(ticket).orElse("");
  }

  /**
   * False if a machine wrote the mail that opened the ticket: nobody answers machines (rule 23).
   */
  public boolean mayAnswer(UUID ticket) {
    return !mails.isOpenedByAutomaticMail(ticket);
  }
}
