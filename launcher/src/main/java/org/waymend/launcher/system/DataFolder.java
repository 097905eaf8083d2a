package org.waymend.launcher.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymend.launcher.LauncherException;

/** Everything of one installation that must outlive a stop, readable by its owner only. */
public final class DataFolder implements AutoCloseable {

  private final Path path;
  private @Nullable FileChannel lock;

  private DataFolder(Path path) {
    this.path = path;
  }

  /** Names the folder without touching it. */
  public static DataFolder at(Path path) {
    return new DataFolder(path.toAbsolutePath().normalize());
  }

  /** Makes the folder if it is absent and keeps every other launcher out of it until closed. */
  public DataFolder own() {
    try {
      make(path);
      make(temporary());
      make(logs());
      var channel =
          FileChannel.open(
              path.resolve("waymend.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new LauncherException(
            "Waymend runs already on the data folder "
                + path
                + "; stop it or choose another: --data");
      }
      lock = channel;
      return this;
    } catch (IOException e) {
      throw new LauncherException("The data folder " + path + " cannot be used: " + e, e);
    }
  }

  /** Makes the folder if it is absent; whoever runs on it may go on. */
  public DataFolder present() {
    try {
      if (!Files.isDirectory(path)) {
        make(path);
      }
      return this;
    } catch (IOException e) {
      throw new LauncherException("The data folder " + path + " cannot be used: " + e, e);
    }
  }

  public Path path() {
    return path;
  }

  public Path resolve(String name) {
    return path.resolve(name);
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path temporary() {
    return path.resolve("tmp");
  }

  /** Random token of 192 bits under this name, made at the first call and the same ever after. */
  public String secret(String name) {
    return secret(name, () -> randomToken(24));
  }

  /** A key of 256 bits in base64, kept in a file of this name; made when first asked for. */
  public String secretKey(String name) {
    return secret(name, DataFolder::randomKey);
  }

  private static String randomKey() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private String secret(String name, Supplier<String> made) {
    var file = path.resolve(name);
    try {
      if (!Files.exists(file)) {
        write(name, made.get());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the file as a whole; only its owner may read it. */
  public void write(String name, String content) {
    try {
      var draft =
          Files.createTempFile(
              path,
              name,
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, content);
      Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String randomToken(int bytes) {
    var random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** A new empty folder of this name; what a killed process left there is gone. */
  Path emptyTemporary(String name) throws IOException {
    var folder = temporary().resolve(name);
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return make(folder);
  }

  @Override
  public void close() {
    var held = lock;
    if (held != null) {
      try {
        held.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // by this very process
    }
  }

  private static Path make(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    return folder;
  }
}
