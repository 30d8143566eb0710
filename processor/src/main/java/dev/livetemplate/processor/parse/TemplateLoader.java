package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.SourceText;
import org.jspecify.annotations.Nullable;

/** Finds the templates that partial and parent tags name. */
public interface TemplateLoader {

  /**
   * Loads a template.
   *
   * @param name the name as the tag says it, without {@code .mustache}
   * @return null if there is none of that name
   */
  @Nullable SourceText load(String name);

  /** Returns where {@link #load} looks for the name, for people: a path, or several with commas. */
  String lookedIn(String name);
}
