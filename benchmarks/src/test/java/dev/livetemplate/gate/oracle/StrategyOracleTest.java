package dev.livetemplate.gate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.contract.Strategy;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.parse.TemplateParser;
import dev.livetemplate.processor.parse.TemplateTree;
import dev.livetemplate.processor.testing.Json;
import dev.livetemplate.processor.testing.MapTemplateLoader;
import dev.livetemplate.processor.testing.NaiveMustache;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle, on changes whose strategies are plain to see. */
final class StrategyOracleTest {

  private static Change change(String template, String from, String to) {
    TemplateTree tree =
        TemplateParser.parse(
            new SourceText("template.mustache", template),
            new MapTemplateLoader(Map.of()),
            new Diagnostics());
    return new StrategyOracle(
            List.of(
                NaiveMustache.renderMarked(tree, Json.parse(from)),
                NaiveMustache.renderMarked(tree, Json.parse(to))))
        .change(0, 1);
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>{{x}}</p>                                   | {"x":"a"}   | {"x":"a"}   | none
          <p>{{x}}</p>                                   | {"x":"a"}   | {"x":"b"}   | 1
          <p>{{x}}</p>                                   | {"x":"a"}   | {"x":null}  | 1
          <p>a {{#x}}b{{/x}} c</p>                       | {"x":true}  | {"x":false} | 1
          <title>{{x}}</title>                           | {"x":"a"}   | {"x":"b"}   | 1
          <textarea>{{#x}}{{x}}{{/x}}</textarea>         | {"x":"a"}   | {"x":null}  | 1
          <!-- {{x}} --><p>                              | {"x":"a"}   | {"x":"b"}   | 1
          <p class="{{x}}">                              | {"x":"a"}   | {"x":"b"}   | 2
          <p{{#x}} hidden{{/x}}>                         | {"x":true}  | {"x":false} | 2
          <p class="a {{{x}}}">                          | {"x":"a"}   | {"x":"b"}   | 2
          <p title="{{x}}">{{x}}</p>                     | {"x":"a"}   | {"x":"b"}   | 1+2
          <p id="{{x}}">text</p>                         | {"x":"a"}   | {"x":"b"}   | 2
          <div>{{#x}}<p>{{x}}</p>{{/x}}</div>            | {"x":"a"}   | {"x":null}  | 3
          <p>a {{#x}}<b>{{x}}</b> b{{/x}}</p>            | {"x":"a"}   | {"x":null}  | 3
          <p>{{#x}}<b>a</b>{{/x}}{{^x}}none{{/x}}</p>    | {"x":true}  | {"x":false} | 3
          <p>{{#x}}<b>a</b>{{/x}}{{^x}}<b>c</b>{{/x}}</p>| {"x":true}  | {"x":false} | 3
          <div>{{{x}}}</div>                             | {"x":"a"}   | {"x":"b"}   | 4
          <div>{{{x}}}</div>                             | {"x":"<p>"} | {"x":"<i>"} | 4
          <table>{{{x}}}</table>                         | {"x":""}    | {"x":"<tr><td>1"} | 4
          <div>{{#x}}{{{x}}}{{/x}}</div>                 | {"x":"<p>"} | {"x":null}  | 3
          <div title={{x}}>{{x}}{{{x}}}</div>            | {"x":"a"}   | {"x":"b"}   | 1+2+4
          """)
  void tellsStrategies(String template, String from, String to, String strategies) {
    Change change = change(template, from, to);
    assertThat(StrategyNumbers.text(change.strategies()))
        .as(change.toString())
        .isEqualTo(strategies);
  }

  private static final String KEYED =
      "<ul>{{#rows}}<li data-key='{{k}}' class='{{c}}'>{{t}}</li> {{/rows}}</ul>";
  private static final String UNKEYED = "<ul>{{#rows}}<li class='{{c}}'>{{t}}</li>\n{{/rows}}</ul>";

  private static String rows(String... rows) {
    StringBuilder json = new StringBuilder("{\"rows\":[");
    for (String row : rows) {
      json.append(json.length() > 9 ? "," : "")
          .append(
              "{\"k\":\"%c\",\"c\":\"%c\",\"t\":\"%s\"}"
                  .formatted(row.charAt(0), row.charAt(1), row.substring(2)));
    }
    return json.append("]}").toString();
  }

  @Test
  void matchesRowsByKey() {
    String before = rows("1xone", "2xtwo", "3xthree");
    assertThat(change(KEYED, before, rows("2xtwo", "1xone", "3xthree")).strategies())
        .containsExactly(Strategy.GRANULAR);
    assertThat(change(KEYED, before, rows("3xthree")).strategies())
        .containsExactly(Strategy.GRANULAR);
    assertThat(change(KEYED, before, rows("1xone", "2xTWO", "3ythree")).strategies())
        .containsExactly(Strategy.STATIC_DYNAMIC, Strategy.MARKER);
    assertThat(change(KEYED, before, rows("4xone", "2xtwo", "3xthree")).strategies())
        .containsExactly(Strategy.GRANULAR);
  }

  @Test
  void matchesRowsWithoutKeyByLeastChange() {
    String before = rows("1xone", "2xtwo", "3xthree");
    assertThat(change(UNKEYED, before, rows("2xtwo", "3xthree")).strategies())
        .containsExactly(Strategy.GRANULAR);
    assertThat(change(UNKEYED, before, rows("2ytwo", "3xthree")).strategies())
        .containsExactly(Strategy.MARKER, Strategy.GRANULAR);
    assertThat(change(UNKEYED, before, rows("1xone", "2xTWO", "3xthree")).strategies())
        .containsExactly(Strategy.STATIC_DYNAMIC);
  }

  @Test
  void matchesLongListsWithoutKeys() {
    String[] many = new String[300];
    for (int i = 0; i < many.length; i++) {
      many[i] = "ax" + i;
    }
    String[] changed = many.clone();
    changed[150] = "ay150";
    assertThat(change(UNKEYED, rows(many), rows(changed)).strategies())
        .containsExactly(Strategy.MARKER);
    String[] without = new String[many.length - 1];
    System.arraycopy(changed, 1, without, 0, without.length);
    assertThat(change(UNKEYED, rows(many), rows(without)).strategies())
        .containsExactly(Strategy.MARKER, Strategy.GRANULAR);
  }

  @Test
  void namesKindsAsTheCorpusDoes() {
    assertThat(change("<p>{{x}}", "{\"x\":1}", "{\"x\":1}").kind()).isEqualTo("none");
    assertThat(change("<p>{{x}}", "{\"x\":1}", "{\"x\":2}").kind()).isEqualTo("text");
    assertThat(change("<p>{{#x}}a<b>b</b>{{/x}}", "{\"x\":true}", "{\"x\":false}").kind())
        .as("text that goes with an element is mixed, though one section does it")
        .isEqualTo("mixed");
  }
}
