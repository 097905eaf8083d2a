package org.waymend.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.waymend.attachment.AttachmentOwner;
import org.waymend.attachment.AttachmentStore;
import org.waymend.channel.domain.IntakeDrafts;
import org.waymend.shared.transaction.Transactions;

/** Forgets drafts and their photos a week after they were begun or submitted. */
@ApplicationScoped
public class IntakeCleaning {
  private static final int BATCH = 50;

  private IntakeDrafts drafts;
  private AttachmentStore attachments;
  private Transactions transactions;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected IntakeCleaning() {} // container

  @Inject
  public IntakeCleaning(
      IntakeDrafts drafts, AttachmentStore attachments, Transactions transactions, Clock clock) {
    this.drafts = drafts;
    this.attachments = attachments;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** In small transactions. */
  public void forgetExpired() {
    int forgotten;
    do {
      forgotten = transactions.call(this::forgetBatch);
    } while (forgotten == BATCH);
  }

  private int forgetBatch() {
    var expired = drafts.listExpired(clock.instant(), BATCH);
    for (var draft : expired) {
      attachments.forgetAll(new AttachmentOwner(IntakeService.DRAFT, draft.id()));
      drafts.remove(draft);
    }
    return expired.size();
  }
}
