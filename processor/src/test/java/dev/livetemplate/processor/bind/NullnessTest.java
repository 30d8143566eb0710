package dev.livetemplate.processor.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values may be null. */
final class NullnessTest {

  private static final String ANNOTATIONS =
      """
      @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface NonNull {}
      @interface Nonnull {}
      @interface CheckForNull {}
      @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Nullable {}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          record Page(int x) {}                                                       | INT
          record Page(String x) {}                                                    | STRING?
          record Page(@NonNull String x) {}                                           | STRING
          record Page(@Nonnull String x) {}                                           | STRING
          class Page { @Nonnull String x; }                                           | STRING
          class Page { @NonNull String getX() { return ""; } }                        | STRING
          @org.jspecify.annotations.NullMarked record Page(String x) {}               | STRING
          @org.jspecify.annotations.NullMarked record Page(@Nullable String x) {}     | STRING?
          @org.jspecify.annotations.NullMarked record Page(@CheckForNull String x) {} | STRING?
          @org.jspecify.annotations.NullMarked class Page { @org.jspecify.annotations.NullUnmarked String x() { return ""; } } | STRING?
          """)
  void isReadFromAnnotations(String page, String kind) {
    assertThat(Binding.dump(page + ANNOTATIONS, "{{x}}")).endsWith("}} " + kind + "\n");
  }

  @Test
  void ofATypeVariableIsThatOfItsArgument() {
    String types =
        """
        @org.jspecify.annotations.NullMarked record Box<T>(T x) {}
        @org.jspecify.annotations.NullMarked record Page(Box<@Nullable String> a, Box<String> b) {}
        """;
    assertThat(Binding.dump(types + ANNOTATIONS, "{{a.x}}{{b.x}}"))
        .isEqualTo("{{model.a().x()}} STRING?\n{{model.b().x()}} STRING\n");
  }

  @Test
  void ofATypeVariableIsUnknownWhereTheModelIsNotMarked() {
    String types =
        """
        @org.jspecify.annotations.NullMarked record Box<T>(T x) {}
        record Page(Box<String> b) {}
        """;
    assertThat(Binding.dump(types, "{{b.x}}")).isEqualTo("{{model.b()?.x()}} STRING?\n");
  }

  @Test
  void ofItemsMustBeSaid() {
    assertThat(
            Binding.dump(
                "record Page(List<String> a, List<@Nullable String> b, @Nullable String[] c, List<?"
                    + " extends @Nullable Object> d) {}"
                    + ANNOTATIONS,
                "{{#a}}{{.}}{{/a}}{{#b}}{{.}}{{/b}}{{#c}}{{.}}{{/c}}{{#d}}{{/d}}"))
        .isEqualTo(
            """
            each model.a() item: java.lang.String STRING
              {{item}} STRING
            each model.b() item: java.lang.String STRING?
              {{item}} STRING?
            each model.c() item: java.lang.String STRING?
              {{item}} STRING?
            each model.d() item: java.lang.Object OBJECT?
            """);
  }

  @Test
  void makesASectionCertain() {
    assertThat(
            Binding.dump(
                "@org.jspecify.annotations.NullMarked record Page(String x, A a) {} record"
                    + " A(@NonNull String b) {}"
                    + ANNOTATIONS,
                "{{#x}}{{/x}}{{#a.b}}{{.}}{{/a.b}}"))
        .isEqualTo(
            """
            if ALWAYS model.x() x: java.lang.String STRING
            if ALWAYS model.a().b() b: java.lang.String STRING
              {{b}} STRING
            """);
  }
}
