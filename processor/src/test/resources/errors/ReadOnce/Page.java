package shop;

import dev.livetemplate.LiveTemplate;
import java.util.List;
import java.util.stream.Stream;

@LiveTemplate(path = "page.mustache")
public record Page(List<String> names) {
  Stream<String> sorted() {
    return names.stream().sorted();
  }
}
