package shop;

import dev.livetemplate.LiveTemplate;
import java.util.List;

@LiveTemplate(path = "todo.mustache")
public record TodoPage(List<Todo> todos) {}

record Todo(int id, String title) {}
