package sample;

import dev.livetemplate.LiveTemplate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** An Optional stands for its value; an empty one is false and printed as nothing. */
@LiveTemplate(path = "page.mustache")
public record Page(
    Optional<String> text,
    OptionalInt number,
    OptionalLong big,
    OptionalDouble ratio,
    Optional<User> user,
    Optional<Boolean> flag,
    Optional<List<String>> list,
    Optional<Optional<String>> twice) {

  record User(String name, Optional<User> boss) {}

  static List<Page> states() {
    return List.of(
        new Page(
            Optional.of("a <b>"),
            OptionalInt.of(0),
            OptionalLong.of(1L << 33),
            OptionalDouble.of(0.5),
            Optional.of(new User("Ada", Optional.of(new User("Bo", Optional.empty())))),
            Optional.of(true),
            Optional.of(List.of("x", "y")),
            Optional.of(Optional.of("t"))),
        new Page(
            Optional.of(""),
            OptionalInt.of(1),
            OptionalLong.empty(),
            OptionalDouble.of(1),
            Optional.of(new User("Cy", Optional.empty())),
            Optional.of(false),
            Optional.of(List.of()),
            Optional.of(Optional.empty())),
        new Page(
            Optional.empty(),
            OptionalInt.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new Page(null, null, null, null, null, null, null, null));
  }
}
