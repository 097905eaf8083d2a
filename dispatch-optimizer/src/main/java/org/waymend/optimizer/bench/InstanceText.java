package org.waymend.optimizer.bench;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of an instance's file. What is wrong with one is told by its number. */
record InstanceText(Path file, List<String> lines) {
  /** Sums of three such numbers, in the kernel's units, still fit an int. */
  private static final double GREATEST = 50_000;

  /**
   * @throws IOException if the file cannot be read
   * @throws BenchmarkFormatException if it is no text
   */
  static InstanceText read(Path file) throws IOException {
    try {
      return new InstanceText(file, Files.readAllLines(file));
    } catch (CharacterCodingException e) {
      throw new BenchmarkFormatException(file, "it is no text", e);
    }
  }

  /** What is wrong with the line of this index, from 0. */
  BenchmarkFormatException fault(int line, String fault) {
    return new BenchmarkFormatException(file, "line " + (line + 1) + ": " + fault);
  }

  /** What is wrong with the file as a whole. */
  BenchmarkFormatException fault(String fault) {
    return new BenchmarkFormatException(file, fault);
  }

  double number(int line, String word) {
    try {
      double number = Double.parseDouble(word);
      if (Math.abs(number) <= GREATEST) { // not so for NaN
        return number;
      }
    } catch (NumberFormatException e) {
      throw fault(line, word + " is no number");
    }
    throw fault(line, word + " is beyond " + (int) GREATEST);
  }

  /** A number that counts something: whole and not under 0. */
  int count(int line, String word) {
    double number = number(line, word);
    if (number != Math.rint(number) || number < 0) {
      throw fault(line, word + " is no count");
    }
    return (int) number;
  }

  double notNegative(int line, String word) {
    double number = number(line, word);
    if (number < 0) {
      throw fault(line, word + " is under 0");
    }
    return number;
  }

  /** Places are numbered from 0 in their order, since solutions name them by number. */
  void requireNumbered(int line, String word, int expected) {
    if (count(line, word) != expected) {
      throw fault(line, "number " + expected + " is expected, not " + word);
    }
  }

  /** A window that does not end before it begins. */
  void requireWindow(int line, double opens, double closes) {
    if (closes < opens) {
      throw fault(line, "the window ends before it begins");
    }
  }
}
