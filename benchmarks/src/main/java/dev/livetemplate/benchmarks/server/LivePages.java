package dev.livetemplate.benchmarks.server;

import dev.livetemplate.Page;
import dev.livetemplate.benchmarks.pages.TodoPage;
import dev.livetemplate.benchmarks.pages.TodoPageTemplate;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Todo pages of many visitors, each with ten things of its own to do. Each page for one thread at a
 * time.
 */
public final class LivePages {
  /** How many things are on a list. */
  public static final int TODOS = 10;

  private final TodoPage[] models;
  private final Page<TodoPage>[] pages;

  /** Begins pages. */
  public LivePages(int count) {
    this(models(count));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // An array of a generic type.
  LivePages(TodoPage[] models) {
    this.models = models;
    this.pages = new Page[models.length];
    for (int i = 0; i < models.length; i++) {
      pages[i] = TodoPageTemplate.INSTANCE.page(models[i]);
    }
  }

  /** Makes the models alone. */
  static TodoPage[] models(int count) {
    TodoPage[] models = new TodoPage[count];
    for (int i = 0; i < count; i++) {
      models[i] = TodoPage.sample("Visitor " + i, TODOS);
    }
    return models;
  }

  /** Returns the number of pages. */
  public int size() {
    return pages.length;
  }

  /** Toggles something on a page, and writes the update. */
  public void toggle(int page, int todo, OutputStream out) throws IOException {
    models[page] = models[page].toggle(todo);
    pages[page].update(models[page]).writeTo(out);
  }
}
