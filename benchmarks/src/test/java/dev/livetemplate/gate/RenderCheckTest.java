package dev.livetemplate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.gate.RenderCheck.Likeness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as the same page. */
final class RenderCheckTest {

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>a</p>                              | <p>a</p>                                | EQUAL
          <p>a</p>                              | <p>b</p>                                | DIFFERENT
          <p>a</p>                              | <p >a</p>                               | DIFFERENT
          <a href="?q=a &amp; b">x</a>          | <a href="?q=a%20%26%20b">x</a>          | ESCAPED_STRONGER
          <a href="?q=a &amp; b">x</a>          | <a href="?q=a%20%26%20c">x</a>          | DIFFERENT
          <a href="?q=a &amp; b">x</a>          | <a href="?q=a%20%26%20b">y</a>          | DIFFERENT
          <a href="javascript:x()">x</a>        | <a href="about:invalid#unsafe">x</a>    | ESCAPED_STRONGER
          <a title="a b">x</a>                  | <a title="a%20b">x</a>                  | DIFFERENT
          <script>x = "a &amp; b"</script>      | <script>x = "a \\u0026 b"</script>      | ESCAPED_STRONGER
          <script>x = "a &amp; b"</script>      | <script>x = "a \\u0027 b"</script>      | DIFFERENT
          <style>p { color: }</style>           | <style>p { color: red }</style>         | DIFFERENT
          """)
  void compares(String expected, String actual, Likeness likeness) {
    RenderCheck.Outcome outcome = RenderCheck.compare(expected, actual);
    assertThat(outcome.likeness()).as(outcome.difference()).isEqualTo(likeness);
  }
}
