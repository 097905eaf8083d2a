package org.waymend.attachment.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.waymend.attachment.domain.AttachmentFiles;
import org.waymend.attachment.domain.Attachments;
import org.waymend.shared.lease.LeasedTimers;
import org.waymend.shared.transaction.Transactions;

/** Deletes files whose row was never written, or is gone, on one node of several. */
@ApplicationScoped
class AttachmentSweeping {
  static final Duration AGE = Duration.ofDays(1);

  private static final Duration PAUSE = Duration.ofHours(1);
  private static final Duration LEASE = Duration.ofMinutes(90);

  private LeasedTimers timers;
  private Attachments attachments;
  private AttachmentFiles files;
  private Transactions transactions;

  @SuppressWarnings("NullAway.Init")
  protected AttachmentSweeping() {} // container

  @Inject
  AttachmentSweeping(
      LeasedTimers timers,
      Attachments attachments,
      AttachmentFiles files,
      Transactions transactions) {
    this.timers = timers;
    this.attachments = attachments;
    this.files = files;
    this.transactions = transactions;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    timers.every(
        "attachment-sweeping", PAUSE, LEASE, lease -> sweep(files, attachments, transactions));
  }

  static int sweep(AttachmentFiles files, Attachments attachments, Transactions transactions) {
    try {
      return files.sweep(AGE, keys -> transactions.call(() -> attachments.known(keys)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
