package dev.livetemplate.examples.transport;

/** The HTML document around a page. */
@FunctionalInterface
public interface Shell {
  /**
   * Returns the document. The content stands alone in an element with {@code data-lvt-page}, and
   * the document loads {@code /livetemplate/auto.js} as a module.
   *
   * @param page the page's id, the value of {@code data-lvt-page}
   * @param content the page's HTML
   */
  String html(String page, String content);
}
