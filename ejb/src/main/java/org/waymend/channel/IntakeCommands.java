package org.waymend.channel;

import java.util.List;
import java.util.UUID;
import org.waymend.attachment.ReceivedFile;
import org.waymend.shared.access.Actor;

/** What can be asked of {@link IntakeService}. */
public final class IntakeCommands {
  private IntakeCommands() {}

  /**
   * Keeps photos of a form that is not complete yet.
   *
   * @param draftId the form's number; the draft is made if there is none
   */
  public record KeepPhotos(UUID draftId, List<ReceivedFile> photos) {}

  /**
   * Keeps what a guest says until the e-mail address is confirmed.
   *
   * @param draftId the form's number, so that sending twice has one effect
   */
  public record SubmitIntake(UUID draftId, IntakeFields fields) {}

  /** Opens a signed-in customer's ticket. */
  public record OpenIntake(Actor actor, UUID draftId, IntakeFields fields) {}
}
