package dev.livetemplate.examples.editor;

import dev.livetemplate.LiveTemplate;
import dev.livetemplate.SafeHtml;

/**
 * What the editor shows.
 *
 * @param text Markdown, as it was typed
 * @param article the same as HTML
 */
@LiveTemplate(path = "editor.mustache")
public record EditorPage(String text, SafeHtml article) {
  /** Returns how many words there are. */
  public int words() {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
