package dev.livetemplate.benchmarks.engines;

import java.io.Writer;

/** A writer into memory that can be emptied and used again, without locks. */
final class TextSink extends Writer {
  private static final int INITIAL_CAPACITY = 8 * 1024;

  private final StringBuilder text = new StringBuilder(INITIAL_CAPACITY);

  void clear() {
    text.setLength(0);
  }

  @Override
  public void write(int c) {
    text.append((char) c);
  }

  @Override
  public void write(char[] source, int offset, int length) {
    text.append(source, offset, length);
  }

  @Override
  public void write(String source) {
    text.append(source);
  }

  @Override
  public void write(String source, int offset, int length) {
    text.append(source, offset, offset + length);
  }

  @Override
  public Writer append(CharSequence source) {
    text.append(source);
    return this;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
