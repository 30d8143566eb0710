package dev.livetemplate.examples;

import dev.livetemplate.examples.index.IndexPage;
import java.util.List;

/** The paths of the examples. */
final class Pages {
  /** Those that the index leads to. */
  static final List<String> ALL =
      IndexPage.ofAll().examples().stream().map(IndexPage.Link::path).toList();

  private Pages() {}
}
