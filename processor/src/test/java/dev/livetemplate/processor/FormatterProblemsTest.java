package dev.livetemplate.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes of formatters that cannot be used, and what is said of them. */
final class FormatterProblemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class Formats {}                                                         | Formats has no method 'format'
          class Formats { String format(int i) { return ""; } }                    | Formats.format(int) is not static
          class Formats { private static String format(int i) { return ""; } }     | Formats.format(int) is not visible from the model's package
          class Formats { static <T> String format(T t) { return ""; } }           | has type parameters
          class Formats { static String format() { return ""; } }                  | Formats.format() does not have exactly one parameter
          class Formats { static String format(int i, int j) { return ""; } }      | Formats.format(int,int) does not have exactly one parameter
          class Formats { static CharSequence format(int i) { return ""; } }       | Formats.format(int) does not return a String
          class Formats { static String format(int i) throws Exception { return ""; } } | Formats.format(int) throws java.lang.Exception
          """)
  void refuseTheTemplate(String formats, String problem) {
    Compilation compilation =
        Compile.source(
                "test.Page",
                "@LiveTemplate(template = \"{{x}}\", formatters = Formats.class) record Page(int x) {}\n%s"
                    .formatted(formats))
            .run();
    assertThat(Compile.errors(compilation))
        .anySatisfy(error -> assertThat(error).contains("[InvalidFormatter] ", problem));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          static String format(int i) throws IllegalStateException { return ""; }
          static String format(Integer i) { return ""; }
          static String format(Object o) { return ""; }
          static String format(long l) { return ""; }
          static String format(long l) { return ""; } static String format(int i) { return ""; }
          static String format(Number n) { return ""; } static String format(Object o) { return ""; }
          """)
  void areFineOtherwise(String methods) {
    Compilation compilation =
        Compile.source(
                "test.Page",
                "@LiveTemplate(template = \"{{x}}\", formatters = Formats.class) record Page(int x) {}\n"
                    + "class Formats { %s }".formatted(methods))
            .run();
    assertThat(Compile.errors(compilation)).isEmpty();
  }
}
