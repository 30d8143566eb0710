package dev.livetemplate.examples;

import dev.livetemplate.LiveTemplate;
import org.jspecify.annotations.Nullable;

/**
 * The HTML document around each example.
 *
 * @param title what the browser's tab says
 * @param page the id of the live page; null if the content does not live
 * @param content HTML
 */
@LiveTemplate(path = "shell.mustache")
@SuppressWarnings("livetemplate:RawString") // the content is a page of ours
public record ShellPage(String title, @Nullable String page, String content) {
  /** Returns the document. */
  public String html() {
    return ShellPageTemplate.INSTANCE.html(this);
  }
}
