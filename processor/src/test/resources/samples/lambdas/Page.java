package sample;

import dev.livetemplate.Lambda;
import dev.livetemplate.LiveTemplate;
import dev.livetemplate.SafeHtml;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Names that stand for template text, and functions of a section's source or HTML. */
@LiveTemplate(
    path = "page.mustache",
    lambdas = {
      @Lambda(name = "badge", template = "<b class=\"{{tone}}\">{{$body}}?{{/body}}</b>"),
      @Lambda(name = "twice", template = "{{#badge}}1: {{$body}}{{/body}}{{/badge}}, {{$body}}{{/body}}"),
      @Lambda(name = "tone", template = "tone-{{level}}")
    })
public record Page(
    int level,
    Function<String, String> i18n,
    @Nullable UnaryOperator<SafeHtml> frame,
    Supplier<String> clock,
    List<Row> rows) {

  record Row(int id, String text, boolean quoted) {
    /** Called with the HTML of the section. */
    public SafeHtml quote(SafeHtml body) {
      return quoted ? SafeHtml.trusted("<q>" + body + "</q>") : body;
    }

    /** Called with the source of the section. */
    public String star(String text) {
      return text + "*".repeat(id);
    }
  }

  static List<Page> states() {
    Map<String, String> german = Map.of("Save", "Sichern & \"mehr\"", "Rows", "Zeilen");
    UnaryOperator<SafeHtml> box = html -> SafeHtml.trusted("<div class=\"box\">" + html + "</div>");
    Row a = new Row(1, "a<b", true);
    Row b = new Row(2, "b", false);
    return List.of(
        new Page(1, text -> text, null, () -> "now", List.of(a, b)),
        new Page(2, text -> german.getOrDefault(text, ""), box, () -> "then", List.of(b, a)),
        new Page(
            2, text -> german.getOrDefault(text, ""), html -> html, () -> "then",
            List.of(new Row(2, "c", true), new Row(3, "d", false))),
        new Page(3, text -> "", box, () -> "", List.of()));
  }
}
