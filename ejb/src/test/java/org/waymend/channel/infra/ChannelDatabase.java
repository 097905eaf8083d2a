package org.waymend.channel.infra;

import org.waymend.channel.domain.IncomingMails;
import org.waymend.channel.domain.IntakeDrafts;
import org.waymend.channel.domain.MailReader;
import org.waymend.channel.domain.RemoteMailbox;
import org.waymend.shared.persistence.JpaTest;

/** The repository of channel on a test database. */
public final class ChannelDatabase {
  private ChannelDatabase() {}

  public static IntakeDrafts drafts(JpaTest jpa) {
    return new JpaIntakeDrafts(jpa.entityManager());
  }

  public static IncomingMails incomingMails(JpaTest jpa) {
    return new JpaIncomingMails(jpa.entityManager());
  }

  /** Reads mails by Jakarta Mail. */
  public static MailReader reader() {
    return new MimeMailReader();
  }

  /** A mailbox by IMAP. */
  public static RemoteMailbox remote() {
    return new ImapMailbox();
  }
}
