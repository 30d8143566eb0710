package dev.livetemplate.processor.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.testing.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every problem code is documented, by a sample whose output is checked here.
 *
 * <p>Run with {@code -Dlivetemplate.update=true}, the tests write the expected outputs and {@code
 * docs/errors.md} instead of comparing them. Read the difference before you commit it.
 */
final class ErrorSamplesTest {

  private static final boolean UPDATE = Boolean.getBoolean("livetemplate.update");

  static List<ErrorSample> samples() {
    return ErrorSample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void printsWhatIsExpected(ErrorSample sample, @TempDir Path output) throws IOException {
    String printed = SampleCompiler.print(sample, output);
    if (UPDATE) {
      sample.expect(printed);
    }
    assertThat(printed).contains("[" + sample.code() + "] ").doesNotContain("[Bug]");
    assertThat(printed).isEqualTo(sample.expected());
  }

  /** A code without a sample is a code without documentation: see {@link ErrorSample}. */
  @Test
  void showsEveryCode() {
    assertThat(samples().stream().map(ErrorSample::code).distinct())
        .as("folders in src/test/resources/errors")
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ProblemCode.values()).map(ProblemCode::code).toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void explainsEachInWords(ErrorSample sample) {
    assertThat(sample.meaning()).endsWith(".");
    assertThat(sample.fix()).endsWith(".");
  }

  @Test
  void isWhatTheDocumentationShows() throws IOException {
    String page = ErrorIndex.of(samples());
    if (UPDATE) {
      Files.writeString(ErrorIndex.file(), page);
    }
    assertThat(SharedFiles.text(ErrorIndex.file()))
        .as("docs/errors.md; run the tests with -Dlivetemplate.update=true to write it anew")
        .isEqualTo(page);
  }
}
