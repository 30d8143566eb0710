package dev.livetemplate.processor.escape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.bind.Binding;
import dev.livetemplate.processor.bind.BoundNode;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.bind.BoundTemplate;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The context of every slot, on literals. */
final class EscapePhaseTest {

  private static final String PAGE =
      "record Page(String x, String y, boolean b, int n, Integer boxed, double d,"
          + " List<String> list, dev.livetemplate.SafeHtml html, dev.livetemplate.SafeUrl url,"
          + " dev.livetemplate.SafeCss css, dev.livetemplate.SafeJs js) {}";

  /** Returns the escapings of the slots in order, or the problems. */
  private static String escapings(String template) {
    Diagnostics problems = new Diagnostics();
    BoundTemplate bound = Binding.of(PAGE, template).template();
    SlotEscapes escapes = EscapePhase.analyze(bound, problems);
    if (problems.hasErrors()) {
      return String.join(" | ", problems.problems().stream().map(EscapePhaseTest::line).toList());
    }
    List<String> found = new ArrayList<>();
    collect(bound.nodes(), escapes, found);
    return String.join(" ", found);
  }

  private static String line(Problem p) {
    return "%d:%d %s".formatted(p.span().line(), p.span().column(), p.message());
  }

  private static void collect(List<BoundNode> nodes, SlotEscapes escapes, List<String> found) {
    for (BoundNode node : nodes) {
      if (node instanceof BoundVariable variable) {
        found.add(escapes.of(variable).escaping().toString());
      } else if (node instanceof BoundSection section) {
        collect(section.then(), escapes, found);
        collect(section.otherwise(), escapes, found);
      } else if (node instanceof BoundList list) {
        collect(list.nodes(), escapes, found);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      textBlock =
          """
      <p>{{x}}</p> ~ PLAIN
      <p>{{{x}}}</p> ~ MARKUP
      <p>{{html}}</p> ~ MARKUP
      <p title="{{html}}">{{url}}</p> ~ PLAIN PLAIN
      <textarea>{{x}}</textarea><title>{{html}}</title> ~ PLAIN PLAIN
      <!-- {{x}} --> ~ REFERENCES
      <p title={{x}} data-href="{{x}}" hreflang={{x}}> ~ PLAIN PLAIN PLAIN
      <a href="{{x}}"> ~ URL
      <a href='{{x}}{{y}}'> ~ URL URL
      <a HREF={{x}}> ~ URL
      <a href="{{n}}"> ~ PLAIN
      <a href="{{url}}"><img src="{{url}}"><script src="{{url}}"></script> ~ PLAIN PLAIN PLAIN
      <a href=" {{x}}"> ~ URL
      <a href="a{{x}}"> ~ URL_CONTINUED
      <a href="a{{n}}b{{x}}"> ~ PLAIN URL_CONTINUED
      <a href="/a/{{x}}?b={{x}}#{{x}}"> ~ URL_PATH URL_QUERY URL_QUERY
      <a href="https://{{x}}/{{y}}"> ~ URL_PATH URL_PATH
      <a href="{{x}}/{{y}}?a={{y}}"> ~ URL URL_PATH URL_QUERY
      <a href="mailto:{{x}}?subject={{y}}"> ~ URL_PATH URL_QUERY
      <a href="https&colon;{{x}}"> ~ URL_PATH
      <a href="{{#b}}/a?c={{/b}}{{^b}}/d/{{/b}}{{x}}"> ~ URL_QUERY
      <a href="{{#b}}{{y}}{{/b}}/a/{{x}}"> ~ URL URL_PATH
      <a href="{{#list}}/{{.}}{{/list}}"> ~ URL_PATH
      <a href="{{#list}}{{.}}/{{/list}}{{x}}"> ~ URL URL
      <form action={{x}}><button formaction="{{x}}"> ~ URL URL
      <img src="{{x}}" srcset="{{x}}, {{y}} 2x"> ~ MEDIA_URL SRCSET SRCSET
      <img src="data:image/png;base64,{{x}}"> ~ URL_PATH
      <iframe src="{{x}}"> ~ URL
      <script src="/js/{{x}}.js?v={{y}}"></script> ~ URL_COMPONENT URL_COMPONENT
      <script src="https://cdn.example/{{x}}"></script> ~ URL_COMPONENT
      <svg><a xlink:href="{{x}}"/><image href="{{x}}"/></svg> ~ URL MEDIA_URL
      <svg><animate to="{{x}}" values="{{n}}"/></svg> ~ ANIMATION PLAIN
      <svg><style>.a { fill: {{x}} }</style><text>{{x}}</text></svg> ~ CSS_VALUE PLAIN
      <iframe srcdoc="{{x}}"></iframe> ~ REFERENCES
      <iframe srcdoc="<p>{{html}}"></iframe> ~ PLAIN
      <meta name="a" content="{{x}}"> ~ PLAIN
      <meta http-equiv="refresh" content="{{n}}; url={{x}}"> ~ PLAIN URL
      <p style="color: {{x}}; width: {{n}}px"> ~ CSS_VALUE PLAIN
      <p style="{{css}}"> ~ PLAIN
      <p style="font-family: '{{x}}'; content: &quot;{{x}}&quot;"> ~ CSS_STRING CSS_STRING
      <p style="background: url({{x}}) url(/a/{{x}}) url('a{{x}}')"> ~ CSS_URL CSS_URL_PATH CSS_URL_CONTINUED
      <p style="background: url({{url}}) url(?{{x}})"> ~ CSS_URL_PATH CSS_URL_QUERY
      <style>a { color: {{x}} } /* b */ b { c: {{x}} }</style> ~ CSS_VALUE CSS_VALUE
      <style>{{#list}}a { b: {{.}} }{{/list}}</style> ~ CSS_VALUE
      <script>var a = {{x}}, b = '{{x}}', c = "{{x}}", d = `{{x}}`;</script> ~ JS_VALUE JS_STRING JS_STRING JS_TEMPLATE
      <script>var a = {{n}}, b = {{b}}, c = {{js}}, d = {{boxed}};</script> ~ JS_VALUE JS_VALUE PLAIN JS_VALUE
      <script>a = b / {{x}}; c = "{{x}}" // " ~ JS_VALUE JS_STRING
      <script>a = /"/; b = "{{x}}"</script> ~ JS_STRING
      <script>a = b / "/" + "{{x}}"</script> ~ JS_STRING
      <script>return /'/.test('{{x}}')</script> ~ JS_STRING
      <script>if (a) /'/; // it's\\n b = '{{x}}'</script> ~ JS_STRING
      <script>/* it's */ a = '{{x}}'</script> ~ JS_STRING
      <script>a = `${b + `${c}` + {d: '}'}.d}{{x}}`</script> ~ JS_TEMPLATE
      <script>{{#b}}a = 1;{{/b}} c = {{x}}</script> ~ JS_VALUE
      <script>[{{#list}}{{.}}, {{/list}}]</script> ~ JS_VALUE
      <script type="module">a = {{x}}</script> ~ JS_VALUE
      <script type="text/javascript; charset=utf-8">a = {{x}}</script> ~ JS_VALUE
      <script type="application/json">{"a": "{{x}}", "\\"b": {{x}}, "c": {{n}}}</script> ~ JSON_STRING JSON_VALUE PLAIN
      <script type=application/ld+json>{{#list}}"{{.}}", {{/list}}{{x}}</script> ~ JSON_STRING JSON_VALUE
      <script type="text/template"><a href="{{x}}"></script> ~ REFERENCES
      <xmp>{{x}}</xmp> ~ REFERENCES
      <p onclick="f({{x}}, '{{x}}', {{n}})"> ~ JS_VALUE JS_STRING JS_VALUE
      <p onclick="f(&quot;{{x}}&quot;)" ONCLICK='{{js}}'> ~ JS_STRING PLAIN
      <p {{#b}}title="{{x}}"{{/b}}{{^b}}href="{{x}}"{{/b}}>{{x}} ~ PLAIN URL PLAIN
      <p{{#b}} class=a{{/b}} title={{x}}{{#b}} href={{x}}{{/b}}> ~ PLAIN URL
      <p class={{#b}}x{{/b}}{{x}}>{{x}} ~ PLAIN PLAIN
      <p {{#b}}class="x">{{/b}}{{^b}}>{{/b}}{{x}} ~ PLAIN
      <script{{#b}} type="module"{{/b}}>{{n}}</script ~ JS_VALUE
      """)
  void tellsTheContext(String template, String expected) {
    assertThat(escapings(template.replace("\\\\", "\\").replace("\\n", "\n"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      textBlock =
          """
      <{{x}}> ~ 1:2 a tag stands where the name of an HTML element is expected
      </p {{x}}> ~ 1:5 a tag stands inside an end tag or a declaration
      <p{{x}}> ~ 1:3 a value stands where the name of an element is expected
      <p {{x}}> ~ 1:4 a value stands where the name of an attribute is expected
      <p on{{x}}="a"> ~ 1:6 a value stands where the name of an attribute is expected
      <p title="a"{{x}}> ~ 1:13 a value stands where the name of an attribute is expected
      <a href="javascript:f({{x}})"> ~ 1:23 a value stands in a URL that runs as code
      <a href=" JAVA&#115;cript:{{x}}"> ~ 1:27 a value stands in a URL that runs as code
      <a href="{{x}}:{{y}}"> ~ 1:16 the scheme of the URL is made by a value
      <a href="data:{{x}}"> ~ 1:15 a value stands in a data: URL that is no image
      <img src="data:image/svg+xml,{{x}}"> ~ 1:30 a value stands in a data: URL that is no image
      <a href="&{{x}}"> ~ 1:11 no escaping is safe for a value here: the '&' before it may begin a character reference; write '&amp;'
      <a href="{{#b}}/?{{/b}}{{x}}"> ~ 1:24 no escaping is safe for a value here: a section before it leaves the URL in two different parts
      <script src="{{x}}"></script> ~ 1:14 a value decides which server the page loads code from
      <script src="//{{x}}/a.js"></script> ~ 1:16 a value decides which server the page loads code from
      <base href="{{x}}"> ~ 1:13 a value decides which server the page loads code from
      <object data="{{x}}"></object> ~ 1:15 a value decides which server the page loads code from
      <embed src="https://a{{x}}"> ~ 1:22 a value decides which server the page loads code from
      <iframe srcdoc="<p>{{x}}"> ~ 1:20 a value stands in srcdoc behind a tag, where it might be anything in that document
      <meta http-equiv="refresh" content="{{x}}"> ~ 1:37 a value stands where a refresh has its time, and could name any URL
      <meta content="{{x}}" http-equiv=refresh> ~ 1:16 a value stands where a refresh has its time, and could name any URL
      <meta content="{{x}}" http-equiv={{y}}> ~ 1:16 a value stands where a refresh has its time, and could name any URL
      <p style="/* {{x}} */"> ~ 1:14 a value stands in a CSS comment
      <style>@import "{{x}}";</style> ~ 1:17 a value decides which style sheet is imported
      <style>a/{{x}}</style> ~ 1:10 a value stands right behind a '/' in CSS, where it could begin a comment
      <style>a { b: "\\\\{{x}}" }</style> ~ 1:17 no escaping is safe for a value here: a backslash stands right before it
      <style>a { b: {{#b}}"{{/b}}{{x}} }</style> ~ 1:28 no escaping is safe for a value here: a section before it leaves the CSS in a string or not
      <script>// {{x}}</script> ~ 1:12 a value stands in a JavaScript comment
      <script>/* {{x}} */</script> ~ 1:12 a value stands in a JavaScript comment
      <script><!-- {{x}}</script> ~ 1:14 a value stands in a JavaScript comment
      <script>a = /{{x}}/</script> ~ 1:14 a value stands right behind '/' in JavaScript
      <script>a = /b{{x}}/</script> ~ 1:15 a value stands in a regular expression
      <script>a = `${ {{x}} }`</script> ~ 1:17 a value stands in the code of a template literal
      <script>a = `${ `{{x}}` }`</script> ~ 1:18 a value stands in the code of a template literal
      <script>a = `${{x}}`</script> ~ 1:15 a value stands right behind '$' in JavaScript
      <script>a = '\\\\{{x}}'</script> ~ 1:15 no escaping is safe for a value here: a backslash stands right before it
      <script>a = {{#b}}'{{/b}}b{{x}}'</script> ~ 1:27 no escaping is safe for a value here: a section before it leaves the JavaScript in a string or not
      <script>{{#list}}'{{.}}{{/list}}</script> ~ 1:19 no escaping is safe for a value here: a section before it leaves the JavaScript in a string or not
      <script>{{#b}}a{{/b}} /b/; c = '{{x}}'</script> ~ 1:33 no escaping is safe for a value here: a '/' before it divides or begins a regular expression
      <script>a = "</{{x}}"</script> ~ 1:16 a value stands right behind '<' or '</'
      <script type="{{x}}">{{y}}</script> ~ 1:22 no escaping is safe for a value here: the type of the script is not written in the template
      <script {{#b}}type="application/json"{{/b}}>{{y}}</script> ~ 1:45 no escaping is safe for a value here: the type of the script is not written in the template
      <p onclick="a // {{x}}"> ~ 1:18 a value stands in a JavaScript comment
      <p {{#b}}title="{{/b}}{{x}}"> ~ 1:23 the sections before leave the HTML in different states, so that nobody can tell how to escape this value
      {{#b}}<script>{{/b}}{{x}} ~ 1:21 the sections before leave the HTML in different states, so that nobody can tell how to escape this value
      {{#b}}<!-- {{/b}}{{x}} ~ 1:18 the sections before leave the HTML in different states, so that nobody can tell how to escape this value
      <p {{#b}}title{{/b}}{{^b}}href{{/b}}="{{x}}"> ~ 1:39 the sections before leave the HTML in different states, so that nobody can tell how to escape this value
      """)
  void refuses(String template, String expected) {
    assertThat(escapings(template.replace("\\\\", "\\"))).isEqualTo(expected);
  }
}
