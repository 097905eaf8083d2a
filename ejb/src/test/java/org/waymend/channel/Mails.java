package org.waymend.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Mails made by hand, good ones and broken ones: {@code mails/*.eml} beside this class. */
public final class Mails {
  private static final Path FOLDER = folder();

  private Mails() {}

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Mails.class.getResource("mails")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] raw(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name + ".eml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, by name. */
  public static Map<String, byte[]> all() {
    var all = new TreeMap<String, byte[]>();
    try (var files = Files.list(FOLDER)) {
      for (Path file : List.copyOf(files.toList())) {
        var name = String.valueOf(file.getFileName()).replace(".eml", "");
        all.put(name, raw(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
