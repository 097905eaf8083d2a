package org.waymend.channel;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.AttachmentOwner;
import org.waymend.attachment.AttachmentPurpose;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.NewAttachment;
import org.waymend.channel.IntakeCommands.KeepPhotos;
import org.waymend.channel.IntakeCommands.OpenIntake;
import org.waymend.channel.IntakeCommands.SubmitIntake;
import org.waymend.channel.domain.IntakeDraft;
import org.waymend.channel.domain.IntakeDrafts;
import org.waymend.channel.domain.IntakeRules;
import org.waymend.channel.domain.IntakeStatus;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Actor;
import org.waymend.shared.event.DomainEvents;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.ticket.TicketAttachments;

/**
 * Takes what people say on the public form. A signed-in customer's becomes a ticket at once; a
 * guest's waits as a draft until the e-mail address is confirmed (ADR-0014).
 */
@Stateless
public class IntakeService {
  /** Owner kind of the photos of a draft. */
  static final String DRAFT = "INTAKE";

  /** Owner kind of the photos of a ticket. */
  static final String TICKET = TicketAttachments.KIND;

  /** How many photos a form may have. */
  public static final int MOST_PHOTOS = 5;

  private static final Actor SYSTEM = Actor.system("intake");

  private IntakeDrafts drafts;
  private IntakeRegister register;
  private AttachmentStore attachments;
  private SignedTokens tokens;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public IntakeService() {} // container

  @Inject
  public IntakeService(
      IntakeDrafts drafts,
      IntakeRegister register,
      AttachmentStore attachments,
      SignedTokens tokens,
      DomainEvents events,
      Clock clock) {
    this.drafts = drafts;
    this.register = register;
    this.attachments = attachments;
    this.tokens = tokens;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps photos of a form; answers how many it has.
   *
   * @throws DomainException {@code intake/too-many-photos}
   */
  public int keepPhotos(KeepPhotos command) {
    var owner = new AttachmentOwner(DRAFT, command.draftId());
    int present = photosOf(command.draftId());
    if (command.photos().isEmpty()) {
      return present;
    }
    if (present + command.photos().size() > MOST_PHOTOS) {
      throw new DomainException(
              Kind.RULE_VIOLATED,
              "intake/too-many-photos",
              "There may be at most " + MOST_PHOTOS + " photos.")
          .with("limit", MOST_PHOTOS);
    }
    var draft = draft(command.draftId());
    if (draft.status() != IntakeStatus.BEGUN) {
      return present; // sent before
    }
    for (var photo : command.photos()) {
      attachments.add(
          new NewAttachment(owner, AttachmentPurpose.PHOTO, false, null, "guest"), photo);
    }
    return present + command.photos().size();
  }

  /**
   * Says what is wrong with a form, and changes nothing.
   *
   * @param isGuest true if nobody is signed in
   * @throws DomainException {@code request/invalid} with every field that is wrong
   */
  public void check(IntakeFields fields, boolean isGuest) {
    IntakeRules.checked(fields, isGuest, clock.instant());
  }

  public int photosOf(UUID draftId) {
    return attachments.listOf(DRAFT, List.of(draftId)).size();
  }

  /**
   * Keeps what a guest says and asks for a confirmation. A second call with the same draft changes
   * nothing.
   *
   * @throws DomainException {@code request/invalid} with every field that is wrong
   */
  public void submit(SubmitIntake command) {
    var fields = IntakeRules.checked(command.fields(), true, clock.instant());
    register.requireCategory(fields.categoryId());
    var draft = draft(command.draftId());
    if (draft.status() == IntakeStatus.BEGUN) {
      events.publish(draft.submit(fields, clock.instant()));
    }
  }

  private IntakeDraft draft(UUID id) {
    return drafts
        .findLocked(id)
        .orElseGet(
            () -> {
              var begun = IntakeDraft.begin(id, clock.instant());
              drafts.add(begun);
              return begun;
            });
  }

  /**
   * Opens a signed-in customer's ticket, with the photos of the draft. A second call with the same
   * draft answers the same ticket.
   *
   * @throws DomainException {@code request/invalid} with every field that is wrong; {@code
   *     access/forbidden} unless the actor may open tickets
   */
  public OpenedTicket open(OpenIntake command) {
    var actor = command.actor();
    var fields = IntakeRules.checked(command.fields(), false, clock.instant());
    var draft = draft(command.draftId());
    var ticketId = draft.ticket();
    if (ticketId == null) {
      ticketId = register.openFor(actor, fields);
      finish(draft, ticketId);
    }
    return opened(ticketId);
  }

  /**
   * What the link from the mail is about. Changes nothing.
   *
   * @throws DomainException {@code link/refused}
   */
  public IntakeView view(String token) {
    return drafts
        .find(tokens.verify(TokenPurpose.INTAKE_CONFIRMATION, token))
        .map(IntakeDraft::view)
        .orElseThrow(IntakeService::gone);
  }

  /**
   * The guest has the e-mail address: the draft becomes a ticket, with its customer, contact and
   * site, in this one transaction (ADR-0014). Called again, it answers the same ticket.
   *
   * @throws DomainException {@code link/refused}
   */
  public OpenedTicket confirm(String token) {
    var id = tokens.verify(TokenPurpose.INTAKE_CONFIRMATION, token);
    var draft = drafts.findLocked(id).orElseThrow(IntakeService::gone);
    var ticketId = draft.ticket();
    if (ticketId == null) {
      if (!draft.isWaiting(clock.instant())) {
        throw gone();
      }
      tokens.useOnce(TokenPurpose.INTAKE_CONFIRMATION, token);
      ticketId = register.openForGuest(SYSTEM, draft.fields());
      finish(draft, ticketId);
    }
    return opened(ticketId);
  }

  private void finish(IntakeDraft draft, UUID ticketId) {
    draft.becomes(ticketId);
    attachments.giveAll(
        new AttachmentOwner(DRAFT, draft.id()), new AttachmentOwner(TICKET, ticketId));
  }

  private OpenedTicket opened(@Nullable UUID ticketId) {
    var id = Objects.requireNonNull(ticketId);
    return new OpenedTicket(
        id, register.number(id), tokens.issue(TokenPurpose.TRACKING, id, TrackingService.LIFE));
  }

  private static DomainException gone() {
    return new DomainException(
        Kind.NOT_FOUND, "link/refused", "This link is wrong, too old or was withdrawn.");
  }
}
