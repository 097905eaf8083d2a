package org.waymend.channel;

import java.util.List;
import org.waymend.attachment.ReceivedFile;
import org.waymend.channel.domain.ReadMail;

/**
 * A mail that was read, with its files safe on the disk but belonging to nothing yet.
 *
 * @param refused names of files that can't be kept as attachments
 * @param trouble why it can't be read as a mail; empty if it can
 * @param isWhole false if it was too large to fetch
 */
public record PreparedMail(
    ReadMail mail,
    List<ReceivedFile> files,
    List<String> refused,
    String trouble,
    boolean isWhole) {}
