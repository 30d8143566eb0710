package dev.livetemplate.processor.html;

import com.palantir.javapoet.ClassName;
import dev.livetemplate.contract.Markers;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.plan.Plan;
import dev.livetemplate.processor.plan.Planner;
import dev.livetemplate.processor.testing.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints what the phase makes of a template, for tests to compare: the template again with the
 * marker comments in it and its opaque regions in «», then the sites of the page, one a line, then
 * the frames of rows, then the warnings:
 *
 * <pre>
 * &lt;p&gt;{{#a}}&lt;b&gt;{{x}}&lt;/b&gt;{{/a}}&lt;!--0--&gt;&lt;/p&gt;
 * ["s",[0,0],[0,"0"],[{"sites":[["t",[0,0]]],"tree":[["b",0]]}]]
 * </pre>
 */
final class Placing {

  private final PlacedTemplate placed;
  private final StringBuilder out = new StringBuilder();

  private Placing(PlacedTemplate placed) {
    this.placed = placed;
  }

  static String of(String template) {
    return of(template, Map.of());
  }

  static String of(String template, Map<String, String> partials) {
    Diagnostics problems = new Diagnostics();
    PlacedTemplate placed = HtmlPhase.place(Sample.bind(template, partials), problems);
    if (problems.hasErrors()) {
      return Sample.problems(problems);
    }
    String warnings = Sample.problems(problems);
    String html = new Placing(placed).html();
    return (html + (html.endsWith("\n") ? "" : "\n") + sites(placed) + warnings).strip();
  }

  /** Returns the template with its markers. */
  static String html(String template) {
    return new Placing(HtmlPhase.place(Sample.bind(template), new Diagnostics())).html();
  }

  private String html() {
    tokens(placed.tokens());
    return out.toString();
  }

  private static String sites(PlacedTemplate placed) {
    Plan plan = Planner.plan(placed, ClassName.get("test", "PageTemplate"));
    List<Object> frames = Json.array(Json.object(Json.parse(plan.descriptor())).get("frames"));
    StringBuilder sites = new StringBuilder();
    Object page = Json.object(frames.get(0)).get("sites");
    if (page != null) {
      Json.array(page).forEach(site -> sites.append(json(unchecked(site))).append('\n'));
    }
    for (int i = 1; i < frames.size(); i++) {
      sites.append(i).append(": ").append(json(frames.get(i))).append('\n');
    }
    return sites.toString();
  }

  /** Returns a site without the check of its place, which is tested by itself. */
  private static Object unchecked(Object site) {
    List<Object> fields = new ArrayList<>(Json.array(site));
    List<Object> place = Json.array(fields.get(1));
    if (place.get(0) instanceof String) {
      fields.set(1, place.subList(1, place.size()));
    }
    return fields;
  }

  private static String json(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Placing::json).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> json(entry.getKey()) + ":" + member(entry.getKey(), entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    return value instanceof String text
        ? "'" + text.replace("\n", "\\n") + "'"
        : String.valueOf(value);
  }

  private static String member(Object name, Object value) {
    return json(
        name.equals("sites") ? Json.array(value).stream().map(Placing::unchecked).toList() : value);
  }

  private void tokens(List<Token> tokens) {
    tokens.forEach(this::token);
  }

  private void token(Token token) {
    if (token instanceof Token.Text text) {
      out.append(text.source());
    } else if (token instanceof Token.Written white) {
      out.append(white.source());
    } else if (token instanceof Token.Markup markup) {
      out.append(markup.source());
    } else if (token instanceof Token.Tag tag) {
      tokens(tag.content());
    } else if (token instanceof Token.Comment comment) {
      tokens(comment.content());
    } else if (token instanceof Token.Slot slot) {
      String name = TokenDump.name(slot.variable());
      out.append(slot.variable().escaped() ? "{{" + name + "}}" : "{{{" + name + "}}}");
    } else if (token instanceof Token.Call call) {
      out.append("{{>").append(call.call().definition().name()).append("}}");
    } else if (token instanceof Token.Section section && !Token.isWhite(section)) {
      section(section);
    } else if (token instanceof Token.Rows rows) {
      rows(rows);
    } else if (token instanceof Token.Opaque opaque) {
      PlacedTemplate.Markers markers = placed.markers().get(opaque.id());
      marker(markers == null ? null : markers.start());
      out.append('«');
      tokens(opaque.content());
      out.append('»');
      marker(markers == null ? null : markers.end());
    }
  }

  private void section(Token.Section section) {
    PlacedTemplate.Markers markers = placed.markers().get(section.id());
    marker(markers == null ? null : markers.start());
    String name = TokenDump.name(section.section().condition());
    if (!section.then().isEmpty()) {
      out.append("{{#").append(name).append("}}");
      tokens(section.then());
      out.append("{{/").append(name).append("}}");
    }
    if (!section.otherwise().isEmpty()) {
      out.append("{{^").append(name).append("}}");
      tokens(section.otherwise());
      out.append("{{/").append(name).append("}}");
    }
    marker(markers == null ? null : markers.end());
  }

  private void rows(Token.Rows rows) {
    PlacedTemplate.Markers markers = placed.markers().get(rows.id());
    marker(markers == null ? null : markers.start());
    String name = TokenDump.name(rows.list().items());
    out.append("{{#").append(name).append("}}");
    tokens(rows.row());
    marker(markers == null ? null : markers.rowEnd());
    out.append("{{/").append(name).append("}}");
    marker(markers == null ? null : markers.end());
  }

  private void marker(String data) {
    if (data != null) {
      out.append(Markers.comment(data));
    }
  }
}
