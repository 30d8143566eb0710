package sample;

import dev.livetemplate.LiveTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In a map every name is a key; its entries can be gone through. */
@LiveTemplate(path = "page.mustache")
public record Page(
    Map<String, String> labels,
    Map<String, Map<String, Integer>> nested,
    Map<CharSequence, List<User>> groups,
    Map<Integer, String> numbered,
    Labels typed) {

  record User(int id, String name) {}

  static final class Labels extends LinkedHashMap<String, User> {
    private static final long serialVersionUID = 1;
  }

  static List<Page> states() {
    return List.of(
        page("Hello", 1, List.of(new User(1, "Ada"))),
        page(null, 2, List.of(new User(2, "Bo"), new User(1, "Ada"))),
        page("Good <day>", 3, List.of()),
        new Page(null, null, null, Map.of(), null));
  }

  private static Page page(String hello, int number, List<User> users) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("hello", hello);
    labels.put("size", "as a key");
    labels.put("number", "n" + number);
    Map<Integer, String> numbered = new LinkedHashMap<>();
    for (int i = number; i > 0; i--) {
      numbered.put(i, "no. " + i);
    }
    Labels typed = new Labels();
    users.forEach(user -> typed.put(user.name(), user));
    return new Page(
        labels, Map.of("a", Map.of("b", number)), Map.of("staff", users), numbered, typed);
  }
}
