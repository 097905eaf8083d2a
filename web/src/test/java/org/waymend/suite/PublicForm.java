package org.waymend.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymend.suite.Api.Answer;

/** Fills in the public pages as a browser without JavaScript does. */
public final class PublicForm {
  private static final String BOUNDARY = "----waymend-test-boundary";
  private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, byte[]> photos = new LinkedHashMap<>();

  /** A form of this page, with its number. */
  public static PublicForm of(Answer page) {
    var number = FORM.matcher(page.body());
    if (!number.find()) {
      throw new AssertionError("No form in " + page);
    }
    return new PublicForm().text("form", number.group(1));
  }

  public PublicForm text(String name, String value) {
    texts.put(name, value);
    return this;
  }

  public PublicForm photo(String name, byte[] bytes) {
    photos.put(name, bytes);
    return this;
  }

  /** Sends it, though there were too many calls. */
  public Answer post(Api who, String path) {
    return Api.patiently(who.call("POST", "/" + path).body(type(), body()).withoutCsrf());
  }

  public static Answer get(Api who, String path) {
    return Api.patiently(who.call("GET", "/" + path));
  }

  private static String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  private byte[] body() {
    var out = new ByteArrayOutputStream();
    texts.forEach(
        (name, value) ->
            part(out, "name=\"" + name + "\"", "text/plain;charset=UTF-8", value.getBytes(UTF_8)));
    photos.forEach(
        (name, bytes) ->
            part(
                out,
                "name=\"photos\"; filename=\"" + name + "\"",
                "application/octet-stream",
                bytes));
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return out.toByteArray();
  }

  private static void part(ByteArrayOutputStream out, String name, String type, byte[] bytes) {
    var head =
        "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, name, type);
    out.writeBytes(head.getBytes(UTF_8));
    out.writeBytes(bytes);
    out.writeBytes("\r\n".getBytes(UTF_8));
  }
}
