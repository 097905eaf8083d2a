package org.waymend.optimizer.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * What is to be run. All files are there and are instances of the set, so that a long run does not
 * end at the last one.
 *
 * @param seconds limit of each instance
 * @param out folder for what is written
 */
record RunOrder(
    BenchmarkSet set, double seconds, int threads, long seed, Path out, List<Path> files) {
  private static final int FIRST_FILE = 5;
  private static final double A_DAY = 86_400;

  /**
   * From the arguments of a command, in the order of the components.
   *
   * @throws WrongOrderException if they are wrong
   * @throws BenchmarkFormatException if a file is no instance
   * @throws IOException if a file cannot be read
   */
  static RunOrder of(List<String> args) throws IOException {
    if (args.size() <= FIRST_FILE) {
      throw new WrongOrderException("Name the files of the instances; docs/benchmarks.md has some");
    }
    var set =
        BenchmarkSet.of(args.get(0))
            .orElseThrow(() -> new WrongOrderException("There is no set " + args.get(0)));
    var order =
        new RunOrder(
            set,
            Double.parseDouble(args.get(1)),
            Integer.parseInt(args.get(2)),
            Long.parseLong(args.get(3)),
            Path.of(args.get(4)),
            args.subList(FIRST_FILE, args.size()).stream().map(Path::of).toList());
    order.check();
    return order;
  }

  private void check() throws IOException {
    if (!(seconds > 0 && seconds <= A_DAY)) {
      throw new WrongOrderException("--seconds must be over 0 and at most a day, not " + seconds);
    }
    if (threads < 1) {
      throw new WrongOrderException("--threads must be at least 1, not " + threads);
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new WrongOrderException(out + " is no folder; name another with --out");
    }
    var names = new HashSet<String>();
    for (var file : files) {
      checkInstance(file);
      if (!names.add(BenchmarkSet.nameOf(file))) {
        throw new WrongOrderException(
            "Two files are called "
                + BenchmarkSet.nameOf(file)
                + ", and so would their solutions be; run them one after the other with another"
                + " --out");
      }
    }
  }

  private void checkInstance(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new WrongOrderException(
          Files.isDirectory(file)
              ? file + " is a folder; name its files, for example " + file + "/*.txt"
              : "There is no file " + file);
    }
    try {
      set.read(file);
    } catch (BenchmarkFormatException e) {
      for (var other : BenchmarkSet.values()) {
        if (other != set && other.hasInstance(file)) {
          throw new WrongOrderException(
              file + " is of the other set; run it with ./waymend bench " + other.command());
        }
      }
      throw e;
    }
  }

  /** What will be done, in one line. */
  String inWords() {
    return String.format(
        Locale.ROOT,
        "%s: %d %s, %s s each, %s, seed %d",
        set,
        files.size(),
        files.size() == 1 ? "instance" : "instances",
        new BigDecimal(Double.toString(seconds)).stripTrailingZeros().toPlainString(),
        threads == 1 ? "1 thread" : threads + " threads",
        seed);
  }
}
