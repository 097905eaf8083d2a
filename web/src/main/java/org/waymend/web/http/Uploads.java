package org.waymend.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLDecoder;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.AttachmentContent;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/** Files over HTTP: raw bodies in, downloads out. */
public final class Uploads {
  private Uploads() {}

  /**
   * The file's name.
   *
   * @param encoded from the header {@code X-File-Name}, percent-encoded UTF-8
   * @param plain from the parameter {@code name}
   * @throws DomainException {@code request/invalid} if the header can't be decoded
   */
  public static @Nullable String name(@Nullable String encoded, @Nullable String plain) {
    if (encoded == null) {
      return plain;
    }
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw new DomainException(
              Kind.INVALID, "request/invalid", "X-File-Name must be percent-encoded UTF-8.")
          .field("X-File-Name", "invalid-value", "must be percent-encoded UTF-8");
    }
  }

  /** What we have drawn ourselves may be shown by a browser, all else is a download. */
  public static Response answer(AttachmentContent content) {
    StreamingOutput body =
        out -> {
          try (var in = content.stream()) {
            in.transferTo(out);
          }
        };
    return Response.ok(body, content.mediaType())
        .header("Content-Length", content.byteCount())
        .header("Content-Disposition", content.disposition())
        .build();
  }
}
