package dev.livetemplate.testing;

import dev.livetemplate.testing.Descriptor.Choice;
import dev.livetemplate.testing.Descriptor.Part;
import dev.livetemplate.testing.Descriptor.Repeat;
import dev.livetemplate.testing.Descriptor.Static;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Texts made of parts: put together from values (section 4), or read back from the page (section
 * 6).
 */
final class Texts {
  private Texts() {}

  /** How many parts are dynamic; those inside of sections and lists of text are not counted. */
  static int dynamics(List<Part> parts) {
    return (int) parts.stream().filter(part -> !(part instanceof Static)).count();
  }

  /** The text of parts with as many values as they have dynamic parts. */
  static String join(List<Part> parts, List<@Nullable Object> values) {
    if (values.size() != dynamics(parts)) {
      throw new ProtocolViolation(
          "should have " + dynamics(parts) + " values but has " + values.size() + ": " + values);
    }
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (Part part : parts) {
      text.append(part instanceof Static s ? s.text() : text(part, values.get(next++)));
    }
    return text.toString();
  }

  private static String text(Part part, @Nullable Object value) {
    if (part instanceof Choice choice) {
      return Objects.requireNonNullElse(choose(choice.branches(), value), "");
    }
    if (part instanceof Repeat repeat) {
      StringBuilder text = new StringBuilder();
      for (Object row : Json.list(value, "a list of text")) {
        text.append(join(repeat.parts(), Json.list(row, "a row of text")));
      }
      return text.toString();
    }
    if (value instanceof Long number) {
      return number.toString();
    }
    return Json.string(value, "a value");
  }

  /** A branch value's text; null where nothing is shown, not even an empty text. */
  static @Nullable String choose(List<@Nullable List<Part>> branches, @Nullable Object value) {
    BranchValue branch = BranchValue.read(value, branches.size());
    List<Part> parts = branch.number() == 0 ? null : branches.get(branch.number() - 1);
    branch.expectValues(parts == null ? 0 : dynamics(parts));
    return parts == null ? null : join(parts, branch.values());
  }

  /** The text with one part (counted from 1) replaced and the others as they stand in it. */
  static String replacePart(List<Part> parts, String present, int part, @Nullable Object value) {
    List<String> pieces = pieces(parts);
    StringBuilder text = new StringBuilder();
    int dynamic = 0;
    int at = 0;
    for (int i = 0; i < pieces.size(); i++) {
      String fixed = pieces.get(i);
      boolean last = i == pieces.size() - 1;
      int found =
          i == 0 ? 0 : last ? present.length() - fixed.length() : present.indexOf(fixed, at);
      if (found < at || !present.startsWith(fixed, found)) {
        throw new ProtocolViolation("the text \"" + present + "\" does not fit " + parts);
      }
      if (i > 0) {
        dynamic++;
        String piece = present.substring(at, found);
        text.append(dynamic == part ? changed(dynamicPart(parts, part), piece, value) : piece);
      }
      text.append(fixed);
      at = found + fixed.length();
    }
    return text.toString();
  }

  /** Whether a site with one dynamic part, a value, is sent an edit of it instead of its text. */
  static boolean isEdit(List<Part> parts, @Nullable Object value) {
    return value instanceof List
        && dynamics(parts) == 1
        && dynamicPart(parts, 1) instanceof Descriptor.Value;
  }

  private static String changed(Part part, String present, @Nullable Object value) {
    return part instanceof Descriptor.Value && value instanceof List<?> edit
        ? edited(present, edit)
        : text(part, value);
  }

  /** An edit {@code [at, deleted, inserted, length]}. */
  private static String edited(String present, List<?> edit) {
    if (edit.size() != 4) {
      throw new ProtocolViolation("an edit has four members but this one is " + edit);
    }
    int length = Json.integer(edit.get(3), 0, "the length of the edited text");
    if (length != present.length()) {
      throw new ProtocolViolation("the text \"" + present + "\" should have length " + length);
    }
    int at = Json.integer(edit.get(0), 0, "where an edit begins");
    int deleted = Json.integer(edit.get(1), 0, "how much an edit deletes");
    if (at + deleted > length) {
      throw new ProtocolViolation("the edit " + edit + " ends behind the text");
    }
    String inserted = Json.string(edit.get(2), "what an edit inserts");
    return present.substring(0, at) + inserted + present.substring(at + deleted);
  }

  /** The static texts before, between and behind the dynamic parts. */
  private static List<String> pieces(List<Part> parts) {
    List<String> pieces = new ArrayList<>(List.of(""));
    for (Part part : parts) {
      int last = pieces.size() - 1;
      if (part instanceof Static fixed) {
        pieces.set(last, pieces.get(last) + fixed.text());
      } else if (last > 0 && pieces.get(last).isEmpty()) {
        throw new ProtocolViolation("parts side by side are sent whole: " + parts);
      } else {
        pieces.add("");
      }
    }
    return pieces;
  }

  private static Part dynamicPart(List<Part> parts, int number) {
    return parts.stream()
        .filter(part -> !(part instanceof Static))
        .skip(number - 1L)
        .findFirst()
        .orElseThrow();
  }
}
