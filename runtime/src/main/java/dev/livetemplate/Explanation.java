package dev.livetemplate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.livetemplate.contract.Strategy;
import dev.livetemplate.contract.Wire;
import dev.livetemplate.wire.JsonWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What an update changes and why it has the size that it has, for people.
 *
 * @param sequence the update's number
 * @param patches one for each change at one slot, in the order of the update
 */
public record Explanation(long sequence, List<Patch> patches) {
  /** Takes a copy. */
  public Explanation {
    patches = List.copyOf(patches);
  }

  /**
   * One change at one slot.
   *
   * @param slot its number in its frame
   * @param kind what stands there: {@code text}, {@code attribute "class"}, {@code section}, {@code
   *     list} …
   * @param template the template's name
   * @param line in the template, from 1
   * @param column in that line, from 1
   * @param path what was read from the model: {@code todos[3].title}
   * @param oldValue what was shown before, as the protocol writes it, cut to {@link #LONGEST}
   *     characters; empty if it cannot be told alone
   * @param newValue what is shown now, in the same form
   * @param bytes how many of the update's bytes are its own
   */
  public record Patch(
      Strategy strategy,
      int slot,
      String kind,
      String template,
      int line,
      int column,
      String path,
      String oldValue,
      String newValue,
      int bytes) {
    /** The greatest length of a value. */
    public static final int LONGEST = 80;

    /** {@code todo.mustache:7:12}. */
    String position() {
      return template + ":" + line + ":" + column;
    }

    private String line(int of) {
      return String.format(
          Locale.ROOT,
          "%7d %3d %%  %-14s  %s  %s %s: %s -> %s",
          bytes,
          100L * bytes / of,
          strategy,
          position(),
          kind,
          path,
          oldValue.isEmpty() ? "?" : oldValue,
          newValue);
    }
  }

  /** Returns how many bytes the patches take together: the update's {@link Update#size() size}. */
  public int bytes() {
    return patches.stream().mapToInt(Patch::bytes).sum();
  }

  /** Returns the patches, the largest first: what made the update large. */
  public List<Patch> largest() {
    return patches.stream().sorted(Comparator.comparingInt(Patch::bytes).reversed()).toList();
  }

  /**
   * Returns a message for a client in debug mode, {@code {"explain":{…}}} (section 10 of the
   * protocol). It travels beside the update and is no part of its size.
   */
  public String json() {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.name(Wire.EXPLAIN);
    json.beginObject();
    json.name(Wire.SEQUENCE);
    json.number(sequence);
    json.name(Wire.EXPLAIN_PATCHES);
    json.beginArray();
    patches.forEach(patch -> write(patch, json));
    json.endArray();
    json.endObject();
    json.endObject();
    return new String(json.finish(), UTF_8);
  }

  private static void write(Patch patch, JsonWriter json) {
    json.beginArray();
    json.number(patch.bytes());
    json.string(patch.strategy().name());
    json.number(patch.slot());
    json.string(patch.position());
    json.string(patch.kind());
    json.string(patch.path());
    json.string(patch.oldValue());
    json.string(patch.newValue());
    json.endArray();
  }

  /** Returns a table of the patches, the largest first. */
  @Override
  public String toString() {
    int all = bytes();
    StringBuilder text =
        new StringBuilder(
            "update %d: %d bytes, %d patches".formatted(sequence, all, patches.size()));
    largest().forEach(patch -> text.append('\n').append(patch.line(all)));
    return text.toString();
  }
}
