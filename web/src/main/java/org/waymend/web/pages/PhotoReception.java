package org.waymend.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.ReceivedFile;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/** Takes the photos of a form, outside any transaction. */
@ApplicationScoped
public class PhotoReception {
  private AttachmentStore store;

  @SuppressWarnings("NullAway.Init")
  protected PhotoReception() {} // container

  @Inject
  public PhotoReception(AttachmentStore store) {
    this.store = store;
  }

  /**
   * @throws DomainException as {@link AttachmentStore#receive}; {@code attachment/type-refused} if
   *     one is no picture; {@code intake/too-many-photos}
   */
  List<ReceivedFile> receive(List<Part> files, int most) throws IOException {
    if (files.size() > most) {
      throw new DomainException(
          Kind.RULE_VIOLATED,
          "intake/too-many-photos",
          "There may be at most " + most + " photos.");
    }
    var received = new ArrayList<ReceivedFile>();
    for (var file : files) {
      try (var stream = file.getInputStream()) {
        var photo = store.receive(file.getSubmittedFileName(), stream);
        if (!photo.isImage()) {
          throw new DomainException(
              Kind.INVALID, "attachment/type-refused", "Only pictures are taken here.");
        }
        received.add(photo);
      }
    }
    return received;
  }
}
