package org.waymend.attachment.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The folder of files: outside the web root, readable by the application only. */
public interface AttachmentFiles {
  /** A new empty file that nobody else knows, on the same disk as the kept ones. */
  Path draft() throws IOException;

  /**
   * Keeps drafts under a new random name. When this returns, they outlive a power cut.
   *
   * @return the random name
   */
  String keep(Path draft, @Nullable Path thumbnailDraft) throws IOException;

  boolean isThere(String key);

  InputStream open(String key, boolean isThumbnail) throws IOException;

  long thumbnailByteCount(String key) throws IOException;

  /**
   * Deletes drafts and files that are older than {@code age} and that nobody knows.
   *
   * @param known answers those of the given keys that are in use
   * @return how many were deleted
   */
  int sweep(Duration age, UnaryOperator<Set<String>> known) throws IOException;

  /** Deletes drafts of a reception that was refused. */
  void discard(Collection<Path> drafts);
}
