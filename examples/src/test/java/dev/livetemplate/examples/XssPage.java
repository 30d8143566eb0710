package dev.livetemplate.examples;

import dev.livetemplate.LiveTemplate;
import java.util.List;

/** A page with the same text in every context. */
@LiveTemplate(path = "/dev/livetemplate/testing/xss.mustache")
record XssPage(String x, List<String> list) {
  static XssPage of(String text) {
    return new XssPage(text, List.of(text));
  }
}
