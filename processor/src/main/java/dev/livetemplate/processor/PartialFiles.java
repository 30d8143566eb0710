package dev.livetemplate.processor;

import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.parse.TemplateLoader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of one template's partials: {@code name.mustache} in the template's folder. */
final class PartialFiles implements TemplateLoader {

  private static final String EXTENSION = ".mustache";

  private final TemplateFiles files;
  private final List<String> folders;
  private final Map<String, TemplateException> failures = new LinkedHashMap<>();

  /**
   * Creates the loader.
   *
   * @param folders the folders that names are relative to, in order of preference
   */
  PartialFiles(TemplateFiles files, List<String> folders) {
    this.files = files;
    this.folders = folders;
  }

  /**
   * {@inheritDoc}
   *
   * <p>A file that is there but cannot be read counts as empty here, as {@link #failures} tells of
   * it: that it is missing would be wrong.
   */
  @Override
  public @Nullable SourceText load(String name) {
    try {
      return files.read(name + EXTENSION, folders).source();
    } catch (TemplateException e) {
      if (e.code() == ProblemCode.MISSING_TEMPLATE) {
        return null;
      }
      failures.put(name, e);
      return new SourceText(name + EXTENSION, "");
    }
  }

  @Override
  public String lookedIn(String name) {
    return String.join(", ", files.lookedIn(name + EXTENSION, folders));
  }

  /** Returns the files that are there but could not be read. */
  List<TemplateException> failures() {
    return List.copyOf(failures.values());
  }
}
