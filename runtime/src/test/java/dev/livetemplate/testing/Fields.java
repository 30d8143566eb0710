package dev.livetemplate.testing;

import dev.livetemplate.testing.Descriptor.Part;
import dev.livetemplate.testing.Descriptor.Path;
import dev.livetemplate.testing.Descriptor.Position;
import dev.livetemplate.testing.Descriptor.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of a JSON array, taken one after another until none is left. */
final class Fields {
  private final List<@Nullable Object> items;
  private final String what;
  private int next;

  Fields(List<@Nullable Object> items, String what) {
    this.items = items;
    this.what = what;
  }

  boolean hasNext() {
    return next < items.size();
  }

  boolean hasNextList() {
    return hasNext() && items.get(next) instanceof List;
  }

  @Nullable Object next() {
    if (!hasNext()) {
      throw new ProtocolViolation(what + " is too short: " + items);
    }
    return items.get(next++);
  }

  void end() {
    if (hasNext()) {
      throw new ProtocolViolation(what + " is too long: " + items);
    }
  }

  Path path() {
    List<@Nullable Object> path = Json.list(next(), "a path");
    String check = ShapeReader.check(path);
    return new Path(check, ShapeReader.steps(ShapeReader.behind(check, path)));
  }

  Position position() {
    return ShapeReader.position(Json.list(next(), "a position"));
  }

  Range range() {
    return ShapeReader.range(Json.list(next(), "a range"));
  }

  String name() {
    return Json.string(next(), "an attribute's name");
  }

  /** A flag: 1, or nothing. */
  boolean flag() {
    if (!hasNext()) {
      return false;
    }
    Object flag = next();
    if (!Json.isInteger(flag, 1)) {
      throw Json.expected("1", "a flag", flag);
    }
    return true;
  }

  /** Parts, which default to one value. */
  List<Part> parts() {
    return hasNext()
        ? ShapeReader.parts(Json.list(next(), "parts"))
        : List.of(new Descriptor.Value());
  }
}
