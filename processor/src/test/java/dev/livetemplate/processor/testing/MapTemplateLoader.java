package dev.livetemplate.processor.testing;

import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.parse.TemplateLoader;
import java.util.Map;

/**
 * Loads templates out of a map from names to texts; calls them {@code name.mustache}.
 *
 * @param texts the texts
 */
public record MapTemplateLoader(Map<String, String> texts) implements TemplateLoader {

  @Override
  public SourceText load(String name) {
    return texts.containsKey(name) ? new SourceText(name + ".mustache", texts.get(name)) : null;
  }

  @Override
  public String lookedIn(String name) {
    return "map/" + name + ".mustache";
  }
}
