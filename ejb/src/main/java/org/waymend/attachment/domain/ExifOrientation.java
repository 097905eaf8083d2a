package org.waymend.attachment.domain;

import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the camera was held: a number from 1 to 8 that a JPEG carries in its EXIF part (tag 0x0112,
 * EXIF 2.3 §4.6.4), and what it means for the pixels.
 */
final class ExifOrientation {
  private static final int UPRIGHT = 1;
  private static final int APP1 = 0xE1;
  private static final int START_OF_SCAN = 0xDA;
  private static final int TAG = 0x0112;

  private ExifOrientation() {}

  /** Upright unless the file says otherwise in words that can be understood. */
  static int of(Path jpeg) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
      in.readUnsignedShort(); // start of image
      for (int marker = in.readUnsignedShort();
          marker >> 8 == 0xFF && (marker & 0xFF) != START_OF_SCAN;
          marker = in.readUnsignedShort()) {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
          return UPRIGHT;
        }
        var part = in.readNBytes(length);
        if ((marker & 0xFF) == APP1 && isExif(part)) {
          return orientation(ByteBuffer.wrap(part, 6, part.length - 6).slice());
        }
      }
      return UPRIGHT;
    } catch (EOFException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  private static boolean isExif(byte[] part) {
    return part.length > 14
        && part[0] == 'E'
        && part[1] == 'x'
        && part[2] == 'i'
        && part[3] == 'f'
        && part[4] == 0
        && part[5] == 0;
  }

  /** Reads the first directory of a TIFF header. */
  private static int orientation(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int value = tiff.getShort(entry + 8) & 0xFFFF;
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  static boolean swapsSides(int orientation) {
    return orientation >= 5;
  }

  /**
   * Puts the pixels upright.
   *
   * @param width of the pixels as they are stored
   * @param height of the pixels as they are stored
   */
  static AffineTransform transform(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
