package org.waymend.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a process listens on, as Linux tells it in /proc. */
final class ListeningSockets {

  private static final String LISTEN = "0A";
  private static final String LOOPBACK = "0100007F";
  private static final String LOOPBACK_MAPPED = "0000000000000000FFFF00000100007F";

  private ListeningSockets() {}

  /** Sorted "address:port"; addresses other than 127.0.0.1 stay in hexadecimal. */
  static Set<String> of(long pid) throws IOException {
    var mine = inodes(pid);
    var result = new TreeSet<String>();
    for (var entry : listening().entrySet()) {
      if (mine.contains(entry.getKey())) {
        result.add(entry.getValue());
      }
    }
    return result;
  }

  private static Set<String> inodes(long pid) throws IOException {
    var result = new HashSet<String>();
    try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      for (var file : files.toList()) {
        inode(file).ifPresent(result::add);
      }
    }
    return result;
  }

  private static Optional<String> inode(Path file) {
    try {
      var target = Files.readSymbolicLink(file).toString();
      return target.startsWith("socket:[")
          ? Optional.of(target.substring("socket:[".length(), target.length() - 1))
          : Optional.empty();
    } catch (IOException closedMeanwhile) {
      return Optional.empty();
    }
  }

  private static Map<String, String> listening() throws IOException {
    var result = new HashMap<String, String>();
    for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      if (!Files.exists(Path.of(table))) {
        continue;
      }
      for (var line : Files.readAllLines(Path.of(table))) {
        var columns = line.strip().split("\\s+", -1);
        if (columns.length > 9 && columns[3].equals(LISTEN)) {
          var local = columns[1].split(":", -1);
          var address =
              local[0].equals(LOOPBACK) || local[0].equals(LOOPBACK_MAPPED)
                  ? "127.0.0.1"
                  : local[0];
          result.put(columns[9], address + ":" + Integer.parseInt(local[1], 16));
        }
      }
    }
    return result;
  }
}
