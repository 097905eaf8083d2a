package org.waymend.attachment.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.domain.AttachmentFiles;
import org.waymend.shared.Environment;

/**
 * Files below {@code WAYMEND_FILES}: {@code ab/ab…} is a file, {@code ab/ab….thumbnail} its small
 * picture, and {@code drafts} holds what is on its way. All nodes of one installation share it.
 */
@ApplicationScoped
class FolderOfFiles implements AttachmentFiles {
  private static final Logger LOG = System.getLogger(FolderOfFiles.class.getName());
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}|drafts");
  private static final String THUMBNAIL = ".thumbnail";
  private static final int BATCH = 500;

  private final SecureRandom random = new SecureRandom();
  private Path root;

  @SuppressWarnings("NullAway.Init")
  protected FolderOfFiles() {} // container

  @Inject
  FolderOfFiles(Environment environment) {
    this(Path.of(environment.find("WAYMEND_FILES").orElseGet(FolderOfFiles::fallback)));
  }

  /** For tests without a container. */
  FolderOfFiles(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  private static String fallback() {
    var folder = Path.of(System.getProperty("java.io.tmpdir"), "waymend-files").toString();
    LOG.log(Level.WARNING, "WAYMEND_FILES is not set: attachments are kept in " + folder);
    return folder;
  }

  @Override
  public Path draft() throws IOException {
    return Files.createTempFile(
        folder("drafts"),
        "",
        "",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  @Override
  public String keep(Path draft, @Nullable Path thumbnailDraft) throws IOException {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    var key = HexFormat.of().formatHex(bytes);
    var folder = folder(key.substring(0, 2));
    if (thumbnailDraft != null) {
      move(thumbnailDraft, folder.resolve(key + THUMBNAIL));
    }
    move(draft, folder.resolve(key));
    force(folder); // the name outlives a power cut only with its folder
    return key;
  }

  private static void move(Path draft, Path target) throws IOException {
    force(draft);
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void force(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path folder(String name) throws IOException {
    var folder = root.resolve(name);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      force(root);
    }
    return folder;
  }

  private Path path(String key, boolean isThumbnail) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(key + " is no key of a file");
    }
    return root.resolve(key.substring(0, 2)).resolve(isThumbnail ? key + THUMBNAIL : key);
  }

  @Override
  public boolean isThere(String key) {
    return Files.isRegularFile(path(key, false));
  }

  @Override
  public InputStream open(String key, boolean isThumbnail) throws IOException {
    return Files.newInputStream(path(key, isThumbnail));
  }

  @Override
  public long thumbnailByteCount(String key) throws IOException {
    return Files.size(path(key, true));
  }

  @Override
  public void discard(Collection<Path> drafts) {
    for (Path draft : drafts) {
      try {
        Files.deleteIfExists(draft);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "A draft stays until it is swept: " + e.getMessage());
      }
    }
  }

  /** Ages are told by the file system's own clock, which no pinned date moves. */
  @Override
  public int sweep(Duration age, UnaryOperator<Set<String>> known) throws IOException {
    if (!Files.isDirectory(root)) {
      return 0;
    }
    var probe = draft();
    var limit = FileTime.from(Files.getLastModifiedTime(probe).toInstant().minus(age));
    Files.delete(probe);
    int deleted = 0;
    for (Path folder : children(root)) {
      if (!FOLDER.matcher(folder.getFileName().toString()).matches()) {
        continue;
      }
      var old = children(folder).stream().filter(file -> isOlder(file, limit)).toList();
      for (int i = 0; i < old.size(); i += BATCH) {
        deleted += sweep(old.subList(i, Math.min(old.size(), i + BATCH)), known);
      }
    }
    return deleted;
  }

  private static int sweep(List<Path> old, UnaryOperator<Set<String>> known) throws IOException {
    var keys = new HashSet<String>();
    for (Path file : old) {
      keys.add(key(file));
    }
    keys.removeIf(key -> !KEY.matcher(key).matches());
    var used = known.apply(keys);
    int deleted = 0;
    for (Path file : old) {
      if (!used.contains(key(file)) && Files.deleteIfExists(file)) {
        deleted++;
      }
    }
    return deleted;
  }

  private static String key(Path file) {
    return file.getFileName().toString().replace(THUMBNAIL, "");
  }

  private static boolean isOlder(Path file, FileTime limit) {
    try {
      return Files.isRegularFile(file) && Files.getLastModifiedTime(file).compareTo(limit) < 0;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (var children = Files.newDirectoryStream(folder)) {
      var list = new ArrayList<Path>();
      children.forEach(list::add);
      return list;
    }
  }
}
