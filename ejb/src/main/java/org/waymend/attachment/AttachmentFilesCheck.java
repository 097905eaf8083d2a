package org.waymend.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Compares every attachment with its file. */
public final class AttachmentFilesCheck {
  private static final int SHOWN = 10;

  private AttachmentFilesCheck() {}

  /**
   * One line per attachment whose file is missing or not what was acknowledged, a few at most.
   *
   * @param folder the folder of files
   */
  public static List<String> violations(Connection connection, Path folder) throws SQLException {
    var lines = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT id, file_key, sha256 FROM attachment")) {
      while (rows.next() && lines.size() < SHOWN) {
        var key = rows.getString("file_key");
        var found = sha256(folder.resolve(key.substring(0, 2)).resolve(key));
        if (!found.equals(rows.getString("sha256"))) {
          lines.add(
              "the file of attachment "
                  + rows.getString("id")
                  + (found.length() == 64 ? " differs from what was kept" : " is " + found));
        }
      }
    }
    return lines;
  }

  /** Hex, or in words why there is none. */
  private static String sha256(Path file) {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    } catch (NoSuchFileException e) {
      return "missing";
    } catch (IOException e) {
      return "unreadable";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
