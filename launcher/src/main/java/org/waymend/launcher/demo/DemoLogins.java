package org.waymend.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymend.launcher.LauncherException;
import org.waymend.launcher.system.DataFolder;

/** One login per role. Passwords are random, chosen once and kept in the data folder. */
public final class DemoLogins {

  /** Name of the first administrator. */
  public static final String ADMIN = "admin";

  private static final String FILE = "demo-logins.txt";

  private final DataFolder folder;
  private final Map<String, String> passwords;

  private DemoLogins(DataFolder folder, Map<String, String> passwords) {
    this.folder = folder;
    this.passwords = passwords;
  }

  /** Reads those of earlier starts. */
  public static DemoLogins of(DataFolder folder) {
    var file = folder.resolve(FILE);
    var passwords = new LinkedHashMap<String, String>();
    try {
      if (Files.exists(file)) {
        for (var line : Files.readAllLines(file)) {
          int gap = line.indexOf(' ');
          if (gap < 0) {
            throw new LauncherException("A line of " + file + " is not \"name password\"");
          }
          passwords.put(line.substring(0, gap), line.substring(gap + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DemoLogins(folder, passwords);
  }

  /** True if an earlier start chose a password for this user. */
  public static boolean isKnown(DataFolder folder, String username) {
    return of(folder).passwords.containsKey(username);
  }

  /** Returns this user's password; chosen now, and written down before anybody uses it, if new. */
  public String password(String username) {
    var known = passwords.get(username);
    if (known != null) {
      return known;
    }
    var made = DataFolder.randomToken(12);
    passwords.put(username, made);
    var lines = new StringBuilder();
    passwords.forEach(
        (name, password) -> lines.append(name).append(' ').append(password).append('\n'));
    folder.write(FILE, lines.toString());
    return made;
  }

  /** For the terminal. */
  public List<String> lines() {
    int width = passwords.keySet().stream().mapToInt(String::length).max().orElse(0);
    var lines = new ArrayList<String>();
    passwords.forEach(
        (name, password) -> lines.add(name + " ".repeat(width - name.length() + 2) + password));
    return lines;
  }
}
