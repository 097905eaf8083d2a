package org.waymend.notification.infra;

import java.util.UUID;
import org.waymend.channel.IncomingMailDirectory;

/** The mails that came in, for one ticket. */
final class Incoming extends IncomingMailDirectory {
  static final String ID = "<asked@example.com>";

  private final boolean isFromMachine;

  Incoming() {
    this(false);
  }

  Incoming(boolean isFromMachine) {
    this.isFromMachine = isFromMachine;
  }

  @Override
  public String lastMessageId(UUID ticket) {
    return ID;
  }

  @Override
  public boolean mayAnswer(UUID ticket) {
    return !isFromMachine;
  }
}
