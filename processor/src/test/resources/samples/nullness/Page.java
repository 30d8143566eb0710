package sample;

import dev.livetemplate.LiveTemplate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What is not null by JSpecify's annotations needs no check; what may be null, gets one. */
@NullMarked
@LiveTemplate(path = "page.mustache")
public record Page(
    String name,
    @Nullable String nick,
    Address home,
    @Nullable Address work,
    List<@Nullable String> notes,
    @Nullable List<String> tags,
    Box<@Nullable String> maybe,
    Old old) {

  record Address(Street street, @Nullable String city) {}

  record Street(String name, int number) {}

  record Box<T extends @Nullable Object>(T value) {}

  @NullUnmarked
  record Old(String text, Street street) {}

  static List<Page> states() {
    Street street = new Street("Main St", 1);
    return List.of(
        new Page(
            "Ada", "A", new Address(street, "X"), new Address(street, null),
            Arrays.asList("n", null), List.of("t"), new Box<>("b"), new Old("o", street)),
        new Page(
            "Bo", null, new Address(street, null), null,
            Arrays.asList(null, "n", "m"), null, new Box<>(null), new Old(null, null)),
        new Page(
            "Bo", "", new Address(new Street("Side St", 2), "Y"), new Address(street, "Z"),
            List.of(), List.of(), new Box<>("c"), new Old("p", null)));
  }
}
