package org.waymend.optimizer.travel;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;

/**
 * Legs on disk, in blocks that are only ever appended, each whole in itself: number of fresh and of
 * all points, their keys (the fresh ones first), the costs from every fresh point to every point,
 * those to every fresh point from every other, and a checksum of all that. Several processes may
 * append to one file.
 */
final class LegFile {
  private static final int MAGIC = 0x574D_4C31; // a block of this form
  private static final int HEAD_BYTES = 3 * Integer.BYTES;
  private static final int CHECKSUM_BYTES = Long.BYTES;

  private final Path file;
  private final int limit;

  /**
   * @param limit most points of a block
   */
  LegFile(Path file, int limit) {
    this.file = file;
    this.limit = limit;
  }

  /** One request's fresh legs. */
  interface Block {
    /** Keys of all points, the fresh ones first. */
    long[] keys();

    int fresh();

    long cost(int from, int to);
  }

  /** Takes what a block holds. */
  interface Reader {
    void block(long[] keys, int fresh, LongReader costs);
  }

  /** The next cost of a block. */
  interface LongReader {
    long next();
  }

  /** Bytes of the file; 0 if there is none. */
  long bytes() throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  void append(Block block) throws IOException {
    int all = block.keys().length;
    int fresh = block.fresh();
    long longs = all + (long) fresh * all + (long) fresh * (all - fresh);
    long bytes = HEAD_BYTES + longs * Long.BYTES + CHECKSUM_BYTES;
    if (bytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("A block of " + bytes + " bytes is too large");
    }
    var buffer = ByteBuffer.allocate((int) bytes);
    buffer.putInt(MAGIC).putInt(fresh).putInt(all);
    for (long key : block.keys()) {
      buffer.putLong(key);
    }
    for (int from = 0; from < fresh; from++) {
      for (int to = 0; to < all; to++) {
        buffer.putLong(block.cost(from, to));
      }
    }
    for (int from = fresh; from < all; from++) {
      for (int to = 0; to < fresh; to++) {
        buffer.putLong(block.cost(from, to));
      }
    }
    buffer.putLong(checksum(buffer.array(), buffer.position())).flip();
    try (var channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        var lock = channel.lock()) {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }

  /**
   * Reads all blocks in their order. What follows a broken one is lost; the caller makes the file
   * anew then.
   *
   * @throws BrokenCacheException at the first block that is not as it was written
   */
  void read(Reader reader) throws IOException, BrokenCacheException {
    if (!Files.exists(file)) {
      return;
    }
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (var head = in.readNBytes(HEAD_BYTES);
          head.length > 0;
          head = in.readNBytes(HEAD_BYTES)) {
        readBlock(in, head, reader);
      }
    } catch (EOFException e) {
      throw new BrokenCacheException(file + " ends inside a block");
    }
  }

  private void readBlock(DataInputStream in, byte[] head, Reader reader)
      throws IOException, BrokenCacheException {
    if (head.length < HEAD_BYTES) {
      throw new EOFException();
    }
    var numbers = ByteBuffer.wrap(head);
    int magic = numbers.getInt();
    int fresh = numbers.getInt();
    int all = numbers.getInt();
    if (magic != MAGIC || fresh < 0 || fresh > all || all > limit) {
      throw new BrokenCacheException(file + " holds no block where one should begin");
    }
    long longs = all + (long) fresh * all + (long) fresh * (all - fresh);
    var body = in.readNBytes(Math.toIntExact(longs * Long.BYTES));
    if (body.length < longs * Long.BYTES) {
      throw new EOFException();
    }
    var sum = new CRC32();
    sum.update(head);
    sum.update(body);
    if (in.readLong() != sum.getValue()) {
      throw new BrokenCacheException(file + " has a block with a wrong checksum");
    }
    var buffer = ByteBuffer.wrap(body);
    var keys = new long[all];
    for (int i = 0; i < all; i++) {
      keys[i] = buffer.getLong();
    }
    reader.block(keys, fresh, buffer::getLong);
  }

  private static long checksum(byte[] bytes, int length) {
    var sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
