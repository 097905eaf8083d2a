package org.waymend.shared.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * The random passwords of the embedded server's users, made once and kept in a file of mode 0600.
 */
final class DatabasePasswords {

  static final String ROOT = "root";
  static final String OWNER = "waymend_owner";
  static final String APP = "waymend_app";

  private final Properties passwords = new Properties();

  private DatabasePasswords() {}

  static DatabasePasswords readOrMake(Path file) {
    var result = new DatabasePasswords();
    try {
      if (Files.exists(file)) {
        try (var reader = Files.newBufferedReader(file)) {
          result.passwords.load(reader);
        }
      } else {
        result.make(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read or write " + file, e);
    }
    for (var user : List.of(ROOT, OWNER, APP)) {
      if (result.passwords.getProperty(user) == null) {
        throw new SchemaException(
            "The password of " + user + " is missing in " + file + "; restore the file.");
      }
    }
    return result;
  }

  Credentials of(String user) {
    return new Credentials(user, passwords.getProperty(user, ""));
  }

  private void make(Path file) throws IOException {
    var random = new SecureRandom();
    for (var user : List.of(ROOT, OWNER, APP)) {
      var bytes = new byte[24];
      random.nextBytes(bytes);
      passwords.setProperty(user, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    var draft =
        Files.createTempFile(file.toAbsolutePath().getParent(), "passwords", "", ownerOnly());
    try (var writer = Files.newBufferedWriter(draft)) {
      passwords.store(writer, "Passwords of the embedded database; keep with its data");
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static FileAttribute<?> ownerOnly() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }
}
