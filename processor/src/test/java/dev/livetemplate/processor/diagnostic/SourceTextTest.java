package dev.livetemplate.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SourceTextTest {

  private static final SourceText SOURCE = new SourceText("a.mustache", "ab\ncd\r\n\re\n");

  @Test
  void tellsLinesAndColumns() {
    assertThat(position(0)).isEqualTo("1:1");
    assertThat(position(2)).isEqualTo("1:3");
    assertThat(position(3)).isEqualTo("2:1");
    assertThat(position(6)).isEqualTo("2:4");
    assertThat(position(7)).isEqualTo("3:1");
    assertThat(position(8)).isEqualTo("4:1");
    assertThat(position(10)).isEqualTo("5:1");
  }

  @Test
  void countsColumnsInUtf16CodeUnits() {
    assertThat(new SourceText("x", "😀a").column(2)).isEqualTo(3);
  }

  @Test
  void givesLinesWithoutTheirEnd() {
    assertThat(SOURCE.lineText(1)).isEqualTo("ab");
    assertThat(SOURCE.lineText(2)).isEqualTo("cd");
    assertThat(SOURCE.lineText(3)).isEmpty();
    assertThat(SOURCE.lineText(4)).isEqualTo("e");
    assertThat(SOURCE.lineText(5)).isEmpty();
  }

  @Test
  void knowsManyLines() {
    SourceText source = new SourceText("x", "\n".repeat(100) + "a");
    assertThat(source.line(100)).isEqualTo(101);
    assertThat(source.column(100)).isEqualTo(1);
  }

  @Test
  void remembersTheTagThatIncludedIt() {
    Span tag = new Span(SOURCE, 3, 5);
    SourceText included = new SourceText("b.mustache", "x\ny").includedFrom(tag);
    assertThat(included.includedFrom()).isEqualTo(tag);
    assertThat(included.line(2)).isEqualTo(2);
    assertThat(included).hasToString("b.mustache");
    assertThat(SOURCE.includedFrom()).isNull();
  }

  @Test
  void joinsSpans() {
    Span span = new Span(SOURCE, 1, 2).to(new Span(SOURCE, 3, 5));
    assertThat(span).isEqualTo(new Span(SOURCE, 1, 5));
    assertThat(span.line()).isEqualTo(1);
    assertThat(span.column()).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(SOURCE, 2, 1));
  }

  private static String position(int offset) {
    return SOURCE.line(offset) + ":" + SOURCE.column(offset);
  }
}
