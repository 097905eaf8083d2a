package org.waymend.attachment.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymend.attachment.ReceivedFile;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/** Takes a file in: streamed with a limit, told by its bytes, pictures drawn anew (rule 24). */
public final class FileReception {
  private final AttachmentFiles files;
  private final long largest;

  public FileReception(AttachmentFiles files, long largest) {
    this.files = files;
    this.largest = largest;
  }

  /**
   * @throws DomainException {@code attachment/too-large}; {@code attachment/empty}; {@code
   *     attachment/type-refused}; {@code attachment/broken-image}; {@code
   *     attachment/too-many-pixels}
   */
  public ReceivedFile receive(@Nullable String name, InputStream body) throws IOException {
    var drafts = new ArrayList<Path>();
    try {
      var upload = draft(drafts);
      copy(body, upload);
      var format = FileFormat.of(head(upload));
      return format.isImage()
          ? keepPicture(name, format, upload, drafts)
          : keepAsIs(name, format, upload);
    } finally {
      files.discard(drafts); // a kept draft has another name by now
    }
  }

  /**
   * Keeps a file as it comes, whatever is in it.
   *
   * @throws DomainException {@code attachment/too-large}; {@code attachment/empty}
   */
  public ReceivedFile receiveUnread(String name, String mediaType, InputStream body)
      throws IOException {
    var drafts = new ArrayList<Path>();
    try {
      var upload = draft(drafts);
      copy(body, upload);
      long size = Files.size(upload);
      var sha256 = sha256(upload);
      return new ReceivedFile(
          files.keep(upload, null), name, mediaType, size, sha256, false, null, null);
    } finally {
      files.discard(drafts); // a kept draft has another name by now
    }
  }

  private void copy(InputStream body, Path upload) throws IOException {
    var buffer = new byte[64 << 10];
    long total = 0;
    try (var out = Files.newOutputStream(upload)) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        total += read;
        if (total > largest) {
          throw new DomainException(
                  Kind.INVALID,
                  "attachment/too-large",
                  "A file may have at most " + largest / 1_000_000 + " MB.")
              .with("limitBytes", largest);
        }
        out.write(buffer, 0, read);
      }
    }
    if (total == 0) {
      throw new DomainException(Kind.INVALID, "attachment/empty", "The file is empty.");
    }
  }

  private static byte[] head(Path upload) throws IOException {
    try (var in = Files.newInputStream(upload)) {
      return in.readNBytes(FileFormat.HEAD);
    }
  }

  private ReceivedFile keepAsIs(@Nullable String name, FileFormat format, Path upload)
      throws IOException {
    if (format == FileFormat.TEXT) {
      requireText(upload);
    }
    long size = Files.size(upload);
    var sha256 = sha256(upload);
    return new ReceivedFile(
        files.keep(upload, null),
        FileName.of(name, format),
        format.mediaType(),
        size,
        sha256,
        false,
        null,
        null);
  }

  private ReceivedFile keepPicture(
      @Nullable String name, FileFormat format, Path upload, List<Path> drafts) throws IOException {
    var drawn = draft(drafts);
    var thumbnail = draft(drafts);
    var size = Picture.draw(format, upload, drawn, thumbnail);
    long bytes = Files.size(drawn);
    var sha256 = sha256(drawn);
    return new ReceivedFile(
        files.keep(drawn, thumbnail),
        FileName.of(name, format),
        format.mediaType(),
        bytes,
        sha256,
        true,
        size.width(),
        size.height());
  }

  private Path draft(List<Path> drafts) throws IOException {
    var draft = files.draft();
    drafts.add(draft);
    return draft;
  }

  /** The first bytes looked like text; so must the rest. */
  private static void requireText(Path upload) throws IOException {
    var decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var buffer = new char[16 << 10];
    try (var reader = new InputStreamReader(Files.newInputStream(upload), decoder)) {
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (FileFormat.isControl(buffer[i])) {
            throw FileFormat.refused("This is no plain text.");
          }
        }
      }
    } catch (CharacterCodingException e) {
      throw FileFormat.refused("Text must be in UTF-8.");
    }
  }

  /** Hex SHA-256 of a file. */
  public static String sha256(Path file) throws IOException {
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
