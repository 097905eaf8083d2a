package org.waymend.optimizer.travel;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * An invented town as an OpenStreetMap file, for tests and for measurements where no map is at hand
 * or none is large enough: a grid of bent streets, one-way streets and faster avenues.
 */
public final class GridTown {
  private static final double STEP_DEGREES = 0.001; // some 100 m
  private static final String[] KINDS = {"residential", "residential", "tertiary", "secondary"};

  private GridTown() {}

  /**
   * Writes it; the same figures give the same file.
   *
   * @param south latitude of its southern edge
   * @param west longitude of its western edge
   * @param side crossings along one side, some 100 m apart; 15 at least, for fewer roads are left
   *     aside as an island
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, double south, double west, int side, long seed)
      throws IOException {
    var random = new Random(seed);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("<?xml version='1.0'?>\n<osm version='0.6' generator='waymend'>\n");
      for (int row = 0; row < side; row++) {
        for (int column = 0; column < side; column++) {
          out.write(
              String.format(
                  java.util.Locale.ROOT,
                  "<node id='%d' version='1' lat='%.7f' lon='%.7f'/>%n",
                  node(side, row, column),
                  south + (row + random.nextDouble() * 0.6) * STEP_DEGREES,
                  west + (column + random.nextDouble() * 0.6) * STEP_DEGREES));
        }
      }
      for (int line = 0; line < side; line++) {
        way(out, side, line, true, random);
        way(out, side, line, false, random);
      }
      out.write("</osm>\n");
    }
  }

  private static void way(Writer out, int side, int line, boolean isRow, Random random)
      throws IOException {
    out.write("<way id='" + (2 * line + (isRow ? 1 : 2)) + "' version='1'>\n");
    for (int at = 0; at < side; at++) {
      out.write("<nd ref='" + (isRow ? node(side, line, at) : node(side, at, line)) + "'/>\n");
    }
    boolean isAtEdge = line == 0 || line == side - 1;
    var kind = line % 10 == 5 ? "primary" : KINDS[random.nextInt(KINDS.length)];
    out.write("<tag k='highway' v='" + kind + "'/>\n");
    if (!isAtEdge && random.nextInt(3) > 0) {
      out.write("<tag k='oneway' v='" + (random.nextBoolean() ? "yes" : "-1") + "'/>\n");
    }
    out.write("</way>\n");
  }

  private static long node(int side, int row, int column) {
    return 1L + (long) row * side + column;
  }
}
