package shop;

import dev.livetemplate.LiveTemplate;
import java.util.List;

@LiveTemplate(path = "page.mustache")
public record Page(Nest<String> nest) {}

record Nest<T>(Nest<List<T>> inner) {}
