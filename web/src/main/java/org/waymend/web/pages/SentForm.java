package org.waymend.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/** What a form of a public page sent: texts by name, and files. */
final class SentForm {
  private static final int MOST_PARTS = 100;
  private static final int LONGEST_TEXT = 100_000;

  private final Map<String, String> texts = new HashMap<>();
  private final List<Part> files = new ArrayList<>();

  private SentForm() {}

  /**
   * @throws DomainException {@code request/too-large}; {@code request/invalid} if it is no form
   */
  static SentForm read(HttpServletRequest request) throws IOException {
    var type = request.getContentType();
    var form = new SentForm();
    try {
      if (type != null && type.startsWith("multipart/")) {
        form.readParts(request);
      } else {
        request.getParameterMap().forEach((name, values) -> form.texts.put(name, values[0]));
      }
    } catch (IllegalStateException e) { // over a limit of the servlet
      throw new DomainException(Kind.INVALID, "request/too-large", "The photos are too large.");
    } catch (ServletException e) {
      throw new DomainException(Kind.INVALID, "request/invalid", "This is no form of ours.");
    }
    return form;
  }

  private void readParts(HttpServletRequest request) throws IOException, ServletException {
    var parts = request.getParts();
    if (parts.size() > MOST_PARTS) {
      throw new DomainException(Kind.INVALID, "request/too-large", "The form has too many parts.");
    }
    for (var part : parts) {
      var name = part.getSubmittedFileName();
      if (name == null) {
        texts.putIfAbsent(part.getName(), text(part));
      } else if (!name.isEmpty() && part.getSize() > 0) {
        files.add(part);
      }
    }
  }

  private static String text(Part part) throws IOException {
    try (var stream = part.getInputStream()) {
      return new String(stream.readNBytes(LONGEST_TEXT), UTF_8);
    }
  }

  /** A text as it was typed, empty if there is none. */
  String text(String name) {
    return texts.getOrDefault(name, "").replace("\r\n", "\n");
  }

  List<Part> files() {
    return files;
  }
}
