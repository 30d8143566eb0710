package dev.livetemplate.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A branch value of section 4: a branch's number, 0 for none, and the values of what is in it. */
record BranchValue(int number, List<@Nullable Object> values, boolean array) {
  static BranchValue read(@Nullable Object json, int branches) {
    boolean array = json instanceof List;
    List<@Nullable Object> list = array ? Json.list(json, "a branch value") : List.of();
    if (array && list.isEmpty()) {
      throw new ProtocolViolation("an empty branch value");
    }
    int number = Json.integer(array ? list.get(0) : json, array ? 1 : 0, "the number of a branch");
    if (number > branches) {
      throw new ProtocolViolation("there is no branch " + number + " of " + branches);
    }
    return new BranchValue(number, array ? list.subList(1, list.size()) : List.of(), array);
  }

  /** A branch with values is written as an array, one without as a number. */
  void expectValues(int count) {
    if (array && count == 0) {
      throw new ProtocolViolation("branch " + number + " has no values, so no array: " + values);
    }
    if (values.size() != count) {
      throw new ProtocolViolation(
          "branch " + number + " should have " + count + " values but has " + values);
    }
  }
}
