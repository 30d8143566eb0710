package dev.livetemplate.processor.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes templates of very many slots of all kinds, with states.
 *
 * <p>A record has 255 components at most, so the values are in groups: {@code {{g3.t17}}}.
 */
final class LargeTemplate {

  private static final int STATES = 4;
  private static final int GROUP = 40;

  private LargeTemplate() {}

  /** All that a slot can be, one after another; sections with very many of them, and rows. */
  static CaseFolder ofAllKinds(Path folder, int slots) {
    int rows = Math.min(300, slots / 3);
    int own = slots - rows;
    String rowSlots = slots(0, rows, "");
    String template =
        "<main>\n"
            + slots(0, own / 3, "")
            + "{{#g0.b0}}<section>static"
            + slots(own / 3, own / 3 + own / 6, "")
            + "{{#g0.b1}}<div>"
            + slots(own / 3 + own / 6, 2 * own / 3, "")
            + "</div>{{/g0.b1}}</section>{{/g0.b0}}{{^g0.b0}}<aside>\n"
            + slots(2 * own / 3, own, "")
            + "</aside>{{/g0.b0}}\n<ul>{{#rows}}<li>{{id}}"
            + rowSlots
            + "</li>{{/rows}}</ul>\n</main>\n";
    List<Object> states = new ArrayList<>();
    for (int state = 0; state < STATES; state++) {
      Map<String, Object> model = values(own, state);
      List<Object> items = new ArrayList<>();
      for (int item = 0; item < 3; item++) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of("id", (long) (item + state) % 4));
        row.putAll(values(rows, state * item));
        items.add(row);
      }
      model.put("rows", items);
      states.add(model);
    }
    return write(folder, template, states);
  }

  /** One text and one attribute with very many parts, some of them nested. */
  static CaseFolder ofOneRun(Path folder, int parts) {
    String run =
        IntStream.range(0, parts)
            .mapToObj(i -> "%s{{%s}}".formatted(i % 50 == 7 ? "; static " : ", ", name("t", i)))
            .collect(Collectors.joining());
    String items =
        IntStream.range(0, 40).mapToObj(i -> "{{c" + i + "}},").collect(Collectors.joining());
    String template =
        "<p title=\"%1$s\">%1$s</p>\n<p title=\"a{{#g0.b0}} %1$s{{/g0.b0}}{{^g0.b0}}{{#rows}}%2$s{{/rows}}{{/g0.b0}}\">x</p>\n"
            .formatted(run, items);
    List<Object> states = new ArrayList<>();
    for (int state = 0; state < STATES; state++) {
      Map<String, Object> model = values(parts, state);
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 0; i < 40; i++) {
        row.put("c" + i, text(i, state));
      }
      model.put("rows", state == 1 ? List.of(row, row) : List.of(row));
      states.add(model);
    }
    return write(folder, template, states);
  }

  /** An opaque region with very many values, sections and rows. */
  static CaseFolder ofOpaqueRegion(Path folder, int slots) {
    String inner =
        slots(0, slots / 2, "<b>")
            + "{{#rows}}<i>{{id}}"
            + slots(slots / 2, slots, "")
            + "</i>{{/rows}}";
    // Nobody can tell where an element ends that is opened sometimes.
    String template = "<main>{{#g0.b0}}<div>{{/g0.b0}}%s</div></main>\n".formatted(inner);
    List<Object> states = new ArrayList<>();
    for (int state = 0; state < STATES; state++) {
      Map<String, Object> model = values(slots, state);
      model.put("rows", List.of(Map.of("id", (long) state), Map.of("id", 7L)));
      states.add(model);
    }
    return write(folder, template, states);
  }

  /** Returns the path of a value of a kind. */
  private static String name(String kind, int slot) {
    return "g" + slot / GROUP + "." + kind + slot % GROUP;
  }

  private static String slots(int from, int to, String before) {
    StringBuilder template = new StringBuilder();
    for (int i = from; i < to; i++) {
      template.append(before).append(slot(i)).append('\n');
    }
    return template.toString();
  }

  private static String slot(int i) {
    String t = "{{" + name("t", i) + "}}";
    String n = "{{" + name("n", i) + "}}";
    String b = name("b", i);
    return switch (i % 8) {
      case 0 -> "<p>" + t + "</p>" + i;
      case 1 -> "<a lang=\"x" + t + "\" title=\"a " + t + " b " + n + "\">static " + i + "</a>";
      case 2 -> "<input {{#" + b + "}}disabled{{/" + b + "}} value=\"" + t + "\">";
      case 3 -> "<i>{{#" + b + "}}on{{/" + b + "}}{{^" + b + "}}off " + i + "{{/" + b + "}}</i>";
      case 4 -> "<div>{{#" + b + "}}<b>" + t + " and " + n + "</b>{{/" + b + "}}</div>";
      case 5 -> "<div>{{{" + name("h", i) + "}}}</div>";
      case 6 -> "<p>" + n + ", " + t + " of " + n + "</p>";
      default -> "<u class=\"c{{#" + b + "}} x " + t + "{{/" + b + "}}\">" + n + "</u>";
    };
  }

  private static Map<String, Object> values(int slots, int state) {
    Map<String, Object> model = new LinkedHashMap<>();
    for (int start = 0; start < Math.max(1, slots); start += GROUP) {
      Map<String, Object> group = new LinkedHashMap<>();
      for (int i = start; i < start + GROUP; i++) {
        group.put("t" + i % GROUP, text(i, state));
        group.put("n" + i % GROUP, (long) i + (i % 5 == state ? 1 : 0));
        group.put("b" + i % GROUP, (i + state) % 3 != 1);
        if (i % 8 == 5) {
          group.put("h" + i % GROUP, "<b>" + (i % 6 == state ? "old" : "new") + "</b> text");
        }
      }
      model.put("g" + start / GROUP, group);
    }
    return model;
  }

  private static String text(int i, int state) {
    return i % 7 == state ? "<" + i + " & \"" + state + "\">" : "text" + i;
  }

  private static CaseFolder write(Path folder, String template, List<Object> states) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(CaseFolder.TEMPLATE), template);
      Files.writeString(folder.resolve("states.json"), JsonText.statesFile("Large", states));
      return CaseFolder.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
