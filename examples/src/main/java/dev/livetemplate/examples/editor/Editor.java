package dev.livetemplate.examples.editor;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.SafeHtml;
import dev.livetemplate.examples.transport.Event;
import dev.livetemplate.examples.transport.LiveHandler;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns Markdown into HTML while it is typed. */
public final class Editor implements LiveHandler<EditorPage> {
  private static final Parser PARSER = Parser.builder().build();

  /** Lets neither HTML nor a URL that runs a script through. */
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private static final String FIRST =
      """
      # Bees at night

      Most bees sleep when it is dark, but **some fly by the light of the moon**.
      They see flowers that open after sunset, and find their way home by the
      shapes of the trees against the sky.

      ## What they need

      1. A moon that is at least half full
      2. A warm evening
      3. A flower that waits for them

      > I counted eleven in one night, and then I fell asleep.
      >
      > *A patient observer*

      ```
      if (moon > 0.5 && celsius > 15) fly();
      ```

      More about it in the [notes](https://example.org/bees).
      """;

  @Override
  public CompiledTemplate<EditorPage> template() {
    return EditorPageTemplate.INSTANCE;
  }

  @Override
  public EditorPage open(String visitor) {
    return page(FIRST);
  }

  @Override
  public EditorPage handle(EditorPage page, Event event) {
    return switch (event.name()) {
      case "type" -> page(event.text("value"));
      default -> throw event.unknown();
    };
  }

  private static EditorPage page(String text) {
    return new EditorPage(text, SafeHtml.trusted(RENDERER.render(PARSER.parse(text))));
  }
}
