package dev.livetemplate.support;

import dev.livetemplate.wire.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two texts as one stretch that is replaced: between the longest common beginning
 * and the longest common end.
 *
 * @param at where the stretch begins, in UTF-16 code units; never between the halves of a pair
 * @param deleted how many code units it has
 * @param inserted what stands there instead
 * @param length of the text before, by which a client sees that it has the same
 */
record TextEdit(int at, int deleted, String inserted, int length) {
  /** The brackets and commas of {@code [at,deleted,"inserted",length]}. */
  private static final int FRAME = 5;

  /**
   * Returns the edit if it takes fewer bytes than the new text; else null.
   *
   * @param from in normal form, see {@link TextNormalizer}
   * @param to in normal form
   */
  static @Nullable TextEdit between(String from, String to) {
    int shorter = Math.min(from.length(), to.length());
    if (shorter <= FRAME) {
      return null;
    }
    int at = 0;
    while (at < shorter && from.charAt(at) == to.charAt(at)) {
      at++;
    }
    int end = 0;
    while (end < shorter - at
        && from.charAt(from.length() - 1 - end) == to.charAt(to.length() - 1 - end)) {
      end++;
    }
    if (at > 0 && Character.isHighSurrogate(to.charAt(at - 1))) {
      at--;
    }
    if (end > 0 && Character.isLowSurrogate(to.charAt(to.length() - end))) {
      end--;
    }
    int deleted = from.length() - at - end;
    // What is left out takes one byte a code unit at least.
    int saved = at + end;
    boolean pays = saved > FRAME + digits(at) + digits(deleted) + digits(from.length());
    return pays
        ? new TextEdit(at, deleted, to.substring(at, to.length() - end), from.length())
        : null;
  }

  /** Writes {@code [at,deleted,"inserted",length]}. */
  void writeTo(JsonWriter json) {
    json.beginArray();
    json.number(at);
    json.number(deleted);
    json.string(inserted);
    json.number(length);
    json.endArray();
  }

  private static int digits(int number) {
    return number < 10 ? 1 : 1 + digits(number / 10);
  }
}
