package org.waymend.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.waymend.channel.domain.IntakeDrafts;

/** What {@code notification} looks up about drafts (ADR-0014). */
@ApplicationScoped
public class IntakeDirectory {
  private IntakeDrafts drafts;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected IntakeDirectory() {} // container

  @Inject
  public IntakeDirectory(IntakeDrafts drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * Whom to ask for a confirmation.
   *
   * @param language how to write to them
   */
  public record Guest(String email, String language) {}

  /** Empty if nobody is waiting for a confirmation (any more). */
  public Optional<Guest> guestOf(UUID draftId) {
    return drafts
        .find(draftId)
        .filter(draft -> draft.isWaiting(clock.instant()))
        .map(draft -> draft.fields())
        .map(
            fields ->
                new Guest(
                    Objects.requireNonNull(fields.email()),
                    Objects.requireNonNull(fields.language())));
  }
}
