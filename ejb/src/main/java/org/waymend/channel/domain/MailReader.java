package org.waymend.channel.domain;

/** Reads mails, however they are made. */
public interface MailReader {
  /**
   * @param raw as the mail server has it
   * @throws UnreadableMailException if it is no mail
   */
  ReadMail read(byte[] raw) throws UnreadableMailException;

  /** Something that is no mail. */
  final class UnreadableMailException extends Exception {
    private static final long serialVersionUID = 1;

    public UnreadableMailException(String message) {
      super(message);
    }
  }
}
