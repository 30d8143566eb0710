package dev.livetemplate.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.livetemplate.htmldiff.HtmlRegion;
import dev.livetemplate.text.Dates;
import dev.livetemplate.text.Numbers;
import dev.livetemplate.text.Utf8;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing buffer of HTML in UTF-8, which escapes what is put into it as text.
 *
 * <p>A <em>live</em> buffer takes the markers that updates need, a <em>plain</em> one leaves them
 * out. A buffer may be {@linkplain #clear() cleared} and used again; only one thread may use it at
 * a time.
 *
 * <p>Text is escaped in one way, which is right in element content and in quoted attribute values:
 * {@code & < > " '} become character references. Beyond that, text is written as the HTML parser
 * would read it, so that it does not depend on what stands beside it: CR without LF becomes LF; NUL
 * becomes U+FFFD, and half of a surrogate pair becomes {@code ?}, as UTF-8 cannot hold it. Updates
 * {@linkplain PatchWriter#value(String) hold the same text}.
 */
public final class HtmlBuffer {
  private static final int DEFAULT_CAPACITY = 8 * 1024;
  private static final byte[] QUOTES = utf8("\"\"");
  private static final byte[] TRUE = utf8("true");
  private static final byte[] FALSE = utf8("false");

  private final boolean live;
  private byte[] bytes;
  private int size;

  private HtmlBuffer(boolean live, int capacity) {
    this.live = live;
    this.bytes = new byte[capacity];
  }

  /** Returns a new buffer that takes markers. */
  public static HtmlBuffer live() {
    return live(DEFAULT_CAPACITY);
  }

  /**
   * Returns a new buffer that takes markers.
   *
   * @param capacity the number of bytes that it holds before it has to grow
   */
  public static HtmlBuffer live(int capacity) {
    return new HtmlBuffer(true, capacity);
  }

  /** Returns a new buffer that leaves markers out. */
  public static HtmlBuffer plain() {
    return plain(DEFAULT_CAPACITY);
  }

  /**
   * Returns a new buffer that leaves markers out.
   *
   * @param capacity the number of bytes that it holds before it has to grow
   */
  public static HtmlBuffer plain(int capacity) {
    return new HtmlBuffer(false, capacity);
  }

  /** Returns a constant's bytes, to be given to {@link #markup} or {@link #marker}. */
  public static byte[] utf8(String constant) {
    return constant.getBytes(UTF_8);
  }

  /** Returns whether this buffer takes markers. */
  public boolean isLive() {
    return live;
  }

  /** Appends static markup as it is. */
  public void markup(byte[] statics) {
    append(statics, 0, statics.length);
  }

  /** Appends a marker, a whole comment, if this buffer is live. */
  public void marker(byte[] comment) {
    if (live) {
      markup(comment);
    }
  }

  /** Appends HTML without escaping it; null appends nothing. */
  public void raw(@Nullable String html) {
    if (html != null) {
      append(html, Escapes.RAW);
    }
  }

  /**
   * Appends the HTML of an opaque region; in a live buffer no comment of it can be taken for a
   * marker.
   */
  public void opaque(HtmlRegion region) {
    raw(live ? region.html() : region.htmlWithoutMarkers());
  }

  /** Appends text; null appends nothing. */
  public void text(@Nullable String text) {
    if (text != null) {
      append(text, Escapes.TEXT);
    }
  }

  /**
   * Appends a whole attribute value that stands without quotes. An empty one is written as a pair
   * of quotes, since what follows would be read as the value.
   */
  public void unquoted(@Nullable Object value) {
    String text = Values.string(value);
    if (text.isEmpty()) {
      markup(QUOTES);
    } else {
      append(text, Escapes.UNQUOTED);
    }
  }

  /** Appends a part of an attribute value that stands without quotes. */
  public void unquotedPart(@Nullable Object value) {
    append(Values.string(value), Escapes.UNQUOTED);
  }

  /** Appends a value's {@link Object#toString} as text; null appends nothing. */
  public void text(@Nullable Object value) {
    text(Values.string(value));
  }

  /** Appends a number as {@link BigDecimal#toString} prints it; null appends nothing. */
  public void text(@Nullable BigDecimal value) {
    if (value != null) {
      reserve(Numbers.LONGEST);
      int end = Numbers.writeIfShort(value, bytes, size);
      if (end > size) {
        size = end;
      } else {
        text(value.toString());
      }
    }
  }

  /** Appends a date as {@link LocalDate#toString} prints it; null appends nothing. */
  public void text(@Nullable LocalDate value) {
    if (value != null) {
      reserve(Dates.LONGEST);
      size = Dates.write(value, bytes, size);
    }
  }

  /** Appends a time as {@link LocalTime#toString} prints it; null appends nothing. */
  public void text(@Nullable LocalTime value) {
    if (value != null) {
      reserve(Dates.LONGEST);
      size = Dates.write(value, bytes, size);
    }
  }

  /** Appends date and time as {@link LocalDateTime#toString} prints them; null appends nothing. */
  public void text(@Nullable LocalDateTime value) {
    if (value != null) {
      reserve(Dates.LONGEST);
      size = Dates.write(value, bytes, size);
    }
  }

  /** Appends a character as text. */
  public void text(char value) {
    text(String.valueOf(value));
  }

  /** Appends {@code true} or {@code false}. */
  public void text(boolean value) {
    markup(value ? TRUE : FALSE);
  }

  /** Appends a number as {@link String#valueOf(double)} prints it. */
  public void text(double value) {
    reserve(Numbers.LONGEST);
    size = Numbers.write(value, bytes, size);
  }

  /** Appends a number as {@link String#valueOf(float)} prints it. */
  public void text(float value) {
    reserve(Numbers.LONGEST);
    size = Numbers.write(value, bytes, size);
  }

  /** Appends a number in decimal. */
  public void text(int value) {
    reserve(Numbers.LONGEST);
    size = Numbers.write(value, bytes, size);
  }

  /** Appends a number in decimal. */
  public void text(long value) {
    reserve(Numbers.LONGEST);
    size = Numbers.write(value, bytes, size);
  }

  /** Returns the number of bytes in this buffer. */
  public int size() {
    return size;
  }

  /** Returns the number of bytes that this buffer holds before it has to grow. */
  public int capacity() {
    return bytes.length;
  }

  /** Empties this buffer, which keeps its memory for what comes next. */
  public void clear() {
    size = 0;
  }

  /** Returns a copy of this buffer's bytes. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Writes this buffer's bytes. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  /** Returns the HTML in this buffer. */
  @Override
  public String toString() {
    return Utf8.decode(bytes, size);
  }

  /** Copies runs of harmless ASCII in bulk, most often the whole text. */
  private void append(String text, Escapes escapes) {
    int harmless = escapes.harmlessEnd(text, 0);
    appendAscii(text, 0, harmless);
    if (harmless < text.length()) {
      appendFrom(harmless, text, escapes);
    }
  }

  /** Appends the rest of a text, which begins with a character that is not harmless. */
  private void appendFrom(int start, String text, Escapes escapes) {
    for (int i = start; i < text.length(); ) {
      int next =
          text.charAt(i) < Escapes.ASCII ? appendEscaped(text, i, escapes) : appendWide(text, i);
      i = escapes.harmlessEnd(text, next);
      appendAscii(text, next, i);
    }
  }

  /** Copies ASCII characters. The method is deprecated for dropping high bytes; there are none. */
  @SuppressWarnings("deprecation")
  private void appendAscii(String text, int from, int to) {
    reserve(to - from);
    text.getBytes(from, to, bytes, size);
    size += to - from;
  }

  private int appendEscaped(String text, int index, Escapes escapes) {
    char c = text.charAt(index);
    int next = index + 1;
    boolean halfOfCrLf = c == '\r' && next < text.length() && text.charAt(next) == '\n';
    markup(halfOfCrLf ? escapes.crBeforeLf() : escapes.replacement(c));
    return next;
  }

  /** Appends the characters beyond ASCII that begin at an index; returns the index behind them. */
  private int appendWide(String text, int index) {
    int length = text.length();
    int i = index;
    while (i < length && text.charAt(i) >= Escapes.ASCII) {
      int codePoint = text.codePointAt(i);
      reserve(Utf8.LONGEST);
      size = Utf8.encode(codePoint, bytes, size);
      i += Character.charCount(codePoint);
    }
    return i;
  }

  private void append(byte[] source, int start, int length) {
    reserve(length);
    System.arraycopy(source, start, bytes, size, length);
    size += length;
  }

  private void reserve(int more) {
    int needed = Math.addExact(size, more);
    if (needed > bytes.length) {
      grow(needed);
    }
  }

  private void grow(int needed) {
    long doubled = Math.min(2L * bytes.length, Integer.MAX_VALUE - 8);
    bytes = Arrays.copyOf(bytes, Math.max(needed, (int) doubled));
  }
}
