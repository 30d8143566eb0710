package dev.livetemplate.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.diagnostic.SourceText;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of Java's string literals, and where each character of them stands. */
final class JavaLiteralTest {

  private static JavaLiteral read(String source) {
    return Objects.requireNonNull(JavaLiteral.read(source, source.indexOf('"')));
  }

  @Test
  void haveTheirCharactersWhereTheyStand() {
    String source = "x = \"a\\tb\\\"\\u0041\\101\\7c\";";
    JavaLiteral literal = read(source);
    assertThat(literal.value()).isEqualTo("a\tb\"AA\7c");
    SourceText text = literal.in(new SourceText("A.java", source));
    assertThat(text.name()).isEqualTo("A.java");
    assertThat(text.column(0)).isEqualTo(6);
    assertThat(text.column(1)).isEqualTo(7);
    assertThat(text.column(2)).isEqualTo(9);
    assertThat(text.column(4)).isEqualTo(12);
    assertThat(text.column(5)).isEqualTo(18);
    assertThat(text.column(7)).isEqualTo(24);
    assertThat(text.column(8)).as("the end").isEqualTo(25);
    assertThat(text.lineText(1)).isEqualTo(source);
  }

  /** What is between the quotes; those of javac are taken from the class file of this test. */
  @Test
  void ofTextBlocksAreThoseOfJavac() {
    String[] sources = {
      "\"\"\"\n    <p>\n      {{a}}  \n    </p>\n    \"\"\"",
      "\"\"\"   \r\n\t<p>\r\n\r\n\t  x\\n\\\r\n\ty\\s\\s\r\n\t\"\"\"",
      "\"\"\"\n  a \\\"\"\" b \\\\\n    c\"\"\"",
      "\"\"\"\n\n  \n  \\u0061\\040\\0\n \"\"\"",
      "\"\"\"\n\"\"\""
    };
    String[] values = {
      """
          <p>
            {{a}}
          </p>
          """,
      "<p>\n\n  x\ny  \n",
      """
      a \""" b \\
        c""",
      "\n\n a\40\0\n",
      ""
    };
    for (int i = 0; i < sources.length; i++) {
      assertThat(read(sources[i]).value()).as(sources[i]).isEqualTo(values[i]);
    }
  }

  @Test
  void ofTextBlocksKnowTheirLines() {
    String source = "@T(\"\"\"\n    <p>\n      {{a}}\n    </p>\n    \"\"\")";
    JavaLiteral literal = read(source);
    SourceText text = literal.in(new SourceText("A.java", source));
    int tag = literal.value().indexOf("{{");
    assertThat(text.line(tag)).isEqualTo(3);
    assertThat(text.column(tag)).isEqualTo(7);
    assertThat(text.lineText(3)).isEqualTo("      {{a}}");
    assertThat(text.line(literal.value().length())).isEqualTo(5);
  }

  @Test
  void areJoined() {
    String source = "\"ab\" + \"cd\"";
    JavaLiteral literal = read(source);
    literal.add(Objects.requireNonNull(JavaLiteral.read(source, 7)));
    assertThat(literal.value()).isEqualTo("abcd");
    assertThat(literal.in(new SourceText("A.java", source)).column(2)).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "'a'", "\"open", "\"\"\"\n open\"", "\"open\\\""})
  void areNotWhatIsSomethingElse(String source) {
    assertThat(JavaLiteral.read(source, 0)).isNull();
  }
}
