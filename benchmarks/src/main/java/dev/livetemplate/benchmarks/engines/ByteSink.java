package dev.livetemplate.benchmarks.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.util.Arrays;

/** A stream into memory that can be emptied and used again, without locks. */
final class ByteSink extends OutputStream {
  private static final int INITIAL_CAPACITY = 8 * 1024;

  private byte[] bytes = new byte[INITIAL_CAPACITY];
  private int size;

  void clear() {
    size = 0;
  }

  @Override
  public void write(int b) {
    reserve(1);
    bytes[size++] = (byte) b;
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    reserve(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, UTF_8);
  }
}
