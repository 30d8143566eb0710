package dev.livetemplate.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.livetemplate.text.Numbers;
import dev.livetemplate.text.Utf8;
import java.util.Arrays;

/**
 * Writes one JSON text in UTF-8 to memory, as short as JSON allows.
 *
 * <p>Why this is no library's generator is in decision 13: an update is a few bytes, and making
 * ready to write took longer than writing. Nothing is checked: the calls must make well-formed JSON
 * (RFC 8259). Not thread-safe.
 */
public final class JsonWriter {
  private static final int CAPACITY = 64;

  /** What one UTF-16 code unit takes at most: {@code \}{@code u001f}. */
  private static final int LONGEST_ESCAPE = 6;

  private static final int ASCII = 0x80;
  private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);

  /** For each character of ASCII what stands behind the backslash; 0: it needs none. */
  private static final byte[] ESCAPES = escapes();

  private byte[] bytes = new byte[CAPACITY];
  private int size;

  /** Whether a comma stands before the next value or name. */
  private boolean follows;

  /** Begins a JSON text. */
  public JsonWriter() {}

  private static byte[] escapes() {
    byte[] escapes = new byte[ASCII];
    Arrays.fill(escapes, 0, ' ', (byte) 'u');
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
  }

  /** Begins an array. */
  public void beginArray() {
    begin('[');
  }

  /** Ends an array. */
  public void endArray() {
    end(']');
  }

  /** Begins an object. */
  public void beginObject() {
    begin('{');
  }

  /** Ends an object. */
  public void endObject() {
    end('}');
  }

  /** Writes the name of an object's next value. */
  public void name(String name) {
    string(name);
    end(':');
    follows = false;
  }

  /** Writes a number. */
  public void number(long number) {
    beginValue(Numbers.LONGEST);
    size = Numbers.write(number, bytes, size);
  }

  /** Writes null. */
  public void nothing() {
    beginValue("null".length());
    ascii("null", 0, "null".length());
  }

  /** Writes a string; half of a surrogate pair as {@code ?}. */
  public void string(String string) {
    int length = string.length();
    // For most strings all that is needed; what takes more bytes a code unit reserves them itself.
    beginValue(length + 2);
    bytes[size++] = '"';
    int i = plainEnd(string, 0);
    ascii(string, 0, i);
    while (i < length) {
      int next = special(string, i);
      i = plainEnd(string, next);
      reserve(i - next);
      ascii(string, next, i);
    }
    reserve(1);
    bytes[size++] = '"';
  }

  /** Returns the index of the first character from one on that is not copied as it is. */
  private static int plainEnd(String string, int start) {
    int length = string.length();
    int i = start;
    while (i < length) {
      char c = string.charAt(i);
      if (c >= ASCII || ESCAPES[c] != 0) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Writes the character at an index, and returns the index behind it. */
  private int special(String string, int index) {
    reserve(LONGEST_ESCAPE);
    char c = string.charAt(index);
    if (c < ASCII) {
      escape(c);
      return index + 1;
    }
    int codePoint = string.codePointAt(index);
    size = Utf8.encode(codePoint, bytes, size);
    return index + Character.charCount(codePoint);
  }

  private void escape(char c) {
    byte escape = ESCAPES[c];
    bytes[size++] = '\\';
    bytes[size++] = escape;
    if (escape == 'u') {
      bytes[size++] = '0';
      bytes[size++] = '0';
      bytes[size++] = HEX[c >> 4];
      bytes[size++] = HEX[c & 0xF];
    }
  }

  /** Copies ASCII. The method is deprecated for dropping high bytes; there are none. */
  @SuppressWarnings("deprecation")
  private void ascii(String string, int from, int to) {
    string.getBytes(from, to, bytes, size);
    size += to - from;
  }

  /** Writes the one value that another writer has written. */
  public void value(JsonWriter whole) {
    beginValue(whole.size);
    System.arraycopy(whole.bytes, 0, bytes, size, whole.size);
    size += whole.size;
  }

  private void begin(char bracket) {
    beginValue(1);
    bytes[size++] = (byte) bracket;
    follows = false;
  }

  private void end(char bracket) {
    reserve(1);
    bytes[size++] = (byte) bracket;
    follows = true;
  }

  /** Begins a value of so many bytes, which must not be followed by one without a comma. */
  private void beginValue(int length) {
    reserve(length + 1);
    if (follows) {
      bytes[size++] = ',';
    }
    follows = true;
  }

  private void reserve(int more) {
    int needed = Math.addExact(size, more);
    if (needed > bytes.length) {
      long doubled = Math.min(2L * bytes.length, Integer.MAX_VALUE - 8);
      bytes = Arrays.copyOf(bytes, Math.max(needed, (int) doubled));
    }
  }

  /** Returns how many bytes have been written so far. */
  public int length() {
    return size;
  }

  /** Returns the JSON text. */
  public byte[] finish() {
    return Arrays.copyOf(bytes, size);
  }
}
