package dev.livetemplate.processor.errors;

import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.testing.SharedFiles;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The page {@code docs/errors.md}, made of the samples. */
final class ErrorIndex {

  private final List<ErrorSample> samples;
  private final StringBuilder page = new StringBuilder();

  private ErrorIndex(List<ErrorSample> samples) {
    this.samples = samples;
  }

  /** Returns where the page lies. */
  static Path file() {
    return ErrorSample.module().resolve("../docs/errors.md").normalize();
  }

  /** Returns the page. */
  static String of(List<ErrorSample> samples) {
    return new ErrorIndex(samples).page();
  }

  private String page() {
    page.append(SharedFiles.text(ErrorSample.root().resolve("intro.md"))).append('\n');
    codes().forEach(code -> line("- [%1$s](#%2$s)", code.code(), anchor(code)));
    codes().forEach(this::entry);
    return page.toString();
  }

  private static Stream<ProblemCode> codes() {
    return Stream.of(ProblemCode.values()).sorted(Comparator.comparing(ProblemCode::code));
  }

  private static String anchor(ProblemCode code) {
    return code.code().toLowerCase(Locale.ROOT);
  }

  private void entry(ProblemCode code) {
    line("\n## %s", code.code());
    line("\n*%s.*", code.severity() == ProblemCode.Severity.ERROR ? "Error" : "Warning");
    samples.stream().filter(s -> s.code().equals(code.code())).forEach(this::sample);
  }

  private void sample(ErrorSample sample) {
    line("\n%s", sample.meaning());
    for (Path template : sample.templates()) {
      fenced(template.getFileName().toString(), "html", ErrorSample.shown(template));
    }
    Path java = sample.javaFile();
    fenced(java.getFileName().toString(), "java", ErrorSample.shown(java));
    fenced("The compiler says", "text", sample.expected());
    line("\n**Mend it.** %s", sample.fix());
  }

  private void fenced(String title, String language, String text) {
    line("\n%s:", title.contains(".") ? "`" + title + "`" : title);
    line("\n```%s\n%s\n```", language, text.stripTrailing());
  }

  private void line(String format, Object... arguments) {
    page.append(format.formatted(arguments)).append('\n');
  }
}
