package org.waymend.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.domain.Attachment;
import org.waymend.attachment.domain.AttachmentFiles;
import org.waymend.attachment.domain.Attachments;
import org.waymend.attachment.domain.FileName;
import org.waymend.attachment.domain.FileReception;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Actor;

/**
 * Keeps files for the other features (ADR-0015). Who may add, see and read is their affair; call it
 * after that was decided.
 *
 * <p>A file is kept in two steps: {@link #receive} checks it and makes it safe on the disk, outside
 * any transaction; {@link #add} writes its row in the caller's transaction, which may be repeated.
 */
@ApplicationScoped
public class AttachmentStore {
  /** The largest file that is taken, in bytes. */
  public static final long LARGEST_FILE = 25_000_000;

  /** The largest mail that is kept, in bytes: Base64 makes a file longer by a third. */
  private static final long LARGEST_MAIL = 40_000_000;

  /** How many attachments one owner may have. */
  public static final int MOST_PER_OWNER = 30;

  private Attachments attachments;
  private AttachmentFiles files;
  private FileReception reception;
  private FileReception mailReception;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected AttachmentStore() {} // container

  @Inject
  public AttachmentStore(Attachments attachments, AttachmentFiles files, Clock clock) {
    this.attachments = attachments;
    this.files = files;
    this.reception = new FileReception(files, LARGEST_FILE);
    this.mailReception = new FileReception(files, LARGEST_MAIL);
    this.clock = clock;
  }

  /**
   * Checks a file and makes it safe on the disk. Call it outside transactions: it takes as long as
   * the sender does.
   *
   * @param name as the sender calls it
   * @throws DomainException {@code attachment/too-large}; {@code attachment/empty}; {@code
   *     attachment/type-refused}; {@code attachment/broken-image}; {@code
   *     attachment/too-many-pixels}
   */
  public ReceivedFile receive(@Nullable String name, InputStream body) {
    try {
      return reception.receive(name, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes a mail safe on the disk, just as it came: nothing is read or drawn anew, so it is only
   * ever given away as a download.
   *
   * @throws DomainException {@code attachment/too-large}; {@code attachment/empty}
   */
  public ReceivedFile receiveMail(InputStream body) {
    try {
      return mailReception.receiveUnread("mail.eml", "message/rfc822", body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Gives a received file its owner, in the caller's transaction.
   *
   * @throws DomainException {@code attachment/too-many} when the owner has {@value MOST_PER_OWNER};
   *     {@code attachment/type-refused} if a photo or a signature is none
   */
  public AttachmentView add(NewAttachment fields, ReceivedFile file) {
    requireRoom(fields.owner());
    if (!files.isThere(file.key())) {
      throw new IllegalStateException("The file " + file.key() + " was never received, or swept");
    }
    var attachment = Attachment.of(UuidV7.next(clock), fields, file, clock.instant());
    attachments.add(attachment);
    return attachment.view();
  }

  /**
   * {@link #receive} and {@link #add} at once, for callers whose transaction is not repeated or
   * whose stream can be read again.
   */
  public AttachmentView add(
      String ownerKind,
      UUID ownerId,
      @Nullable String name,
      AttachmentPurpose purpose,
      InputStream body,
      boolean isInternal,
      Actor actor) {
    var owner = new AttachmentOwner(ownerKind, ownerId);
    requireRoom(owner);
    return add(NewAttachment.by(actor, owner, purpose, isInternal), receive(name, body));
  }

  /**
   * Refuses before a file is sent in vain.
   *
   * @throws DomainException {@code attachment/too-many}
   */
  public void requireRoom(AttachmentOwner owner) {
    if (attachments.count(owner) >= MOST_PER_OWNER) {
      throw new DomainException(
              Kind.RULE_VIOLATED,
              "attachment/too-many",
              "There may be at most " + MOST_PER_OWNER + " attachments.")
          .with("limit", MOST_PER_OWNER);
    }
  }

  /** The attachments of these owners, each one's oldest first. */
  public List<AttachmentView> listOf(String ownerKind, Collection<UUID> ownerIds) {
    return attachments.list(ownerKind, ownerIds).stream().map(Attachment::view).toList();
  }

  public Optional<AttachmentView> find(UUID id) {
    return attachments.find(id).map(Attachment::view);
  }

  /**
   * An attachment of this owner, for owners who check their own access.
   *
   * @throws DomainException {@code attachment/unknown}, also when it belongs to something else
   */
  public AttachmentView get(AttachmentOwner owner, UUID id) {
    return find(id)
        .filter(a -> a.ownerKind().equals(owner.kind()) && a.ownerId().equals(owner.id()))
        .orElseThrow(() -> DomainException.notFound("attachment"));
  }

  /**
   * The bytes.
   *
   * @throws DomainException {@code attachment/unknown}
   */
  public AttachmentContent open(UUID id) {
    return open(id, false);
  }

  /** A small JPEG of an image; of anything else there is none. */
  public AttachmentContent openThumbnail(UUID id) {
    return open(id, true);
  }

  private AttachmentContent open(UUID id, boolean isThumbnail) {
    var attachment = attachments.find(id).orElseThrow(() -> DomainException.notFound("attachment"));
    var view = attachment.view();
    if (isThumbnail && !view.isImage()) {
      throw DomainException.notFound("attachment");
    }
    try {
      return new AttachmentContent(
          view,
          isThumbnail ? "image/jpeg" : view.mediaType(),
          isThumbnail ? files.thumbnailByteCount(attachment.fileKey()) : view.byteCount(),
          files.open(attachment.fileKey(), isThumbnail));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives everything of one owner to another, such as a draft's files to what it became. */
  public void giveAll(AttachmentOwner from, AttachmentOwner to) {
    attachments.list(from.kind(), List.of(from.id())).forEach(attachment -> attachment.giveTo(to));
  }

  /** Forgets everything of one owner; the files are swept later. */
  public void forgetAll(AttachmentOwner owner) {
    attachments.list(owner.kind(), List.of(owner.id())).forEach(attachments::remove);
  }

  /** A name that is fit for a file: no path, no control characters. */
  public static String fileName(@Nullable String name) {
    return FileName.cleaned(name);
  }
}
