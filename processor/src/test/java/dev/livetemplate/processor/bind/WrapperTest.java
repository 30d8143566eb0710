package dev.livetemplate.processor.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrapperTest {
  private static final String TYPES =
      "record Page(String url, boolean a, boolean b, String name) {}";

  @Test
  void becomesOneSectionThatSaysTwiceWhatIsInBetween() {
    assertThat(
            Binding.dump(
                TYPES, "{{#url}}<a href=\"{{url}}\">{{/url}}{{name}}{{#url}}</a>{{/url}}!"))
        .isEqualTo(
            """
            if NOT_NULL model.url() url: java.lang.String STRING
              '<a href="'
              {{model.url()}} STRING?
              '">'
              {{model.name()}} STRING?
              '</a>'
            else
              {{model.name()}} STRING?
            '!'
            """);
  }

  @Test
  void hasTwoKinds() {
    assertThat(
            Binding.dump(
                TYPES, "{{^a}}<i>{{/a}}{{#a}}<b>{{/a}}{{name}}{{#a}}</b>{{/a}}{{^a}}</i>{{/a}}"))
        .isEqualTo(
            """
            if BOOLEAN model.a()
              '<b>'
              {{model.name()}} STRING?
              '</b>'
            else
              '<i>'
              {{model.name()}} STRING?
              '</i>'
            """);
  }

  @Test
  void mayStandInAnotherAndInItself() {
    assertThat(
            Binding.dump(
                TYPES, "{{#a}}<i><u>{{/a}}{{#b}}<b>{{/b}}x{{#b}}</b>{{/b}}{{#a}}</u></i>{{/a}}"))
        .isEqualTo(
            """
            if BOOLEAN model.a()
              '<i><u>'
              if BOOLEAN model.b()
                '<b>'
                'x'
                '</b>'
              else
                'x'
              '</u></i>'
            else
              if BOOLEAN model.b()
                '<b>'
                'x'
                '</b>'
              else
                'x'
            """);
    String inItself = "{{#a}}<i>{{/a}}{{#a}}<i>{{/a}}x{{#a}}</i>{{/a}}y{{#a}}</i>{{/a}}";
    assertThat(Binding.dump(TYPES, inItself))
        .startsWith("if BOOLEAN model.a()\n  '<i>'\n  if BOOLEAN model.a()\n    '<i>'\n    'x'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{#a}}<i>{{/a}}x{{#b}}</i>{{/b}}",
        "{{#a}}<i>{{/a}}x{{#a}}</b>{{/a}}",
        "{{#a}}<i>{{/a}}x{{^a}}</i>{{/a}}",
        "{{#a}}<i><b>{{/a}}x{{#a}}</i></b>{{/a}}",
        "{{#a}}<i>{{/a}}x{{#a}}{{name}}</i>{{/a}}",
        "{{#a}}<i {{/a}}>x{{#a}}</i>{{/a}}",
        "{{#a}}<i>1</i>{{/a}}x{{#a}}<b>2</b>{{/a}}",
        "{{#a}}<script>{{/a}}x{{#a}}</script>{{/a}}",
        "{{#a}}<br>{{/a}}x{{#a}}<!--</br>-->{{/a}}",
        "{{#a}}</i>{{/a}}x{{#a}}<i>{{/a}}"
      })
  void isNothingElse(String template) {
    assertThat(Binding.dump(TYPES, template)).containsPattern("\n'>?x'\n");
  }
}
