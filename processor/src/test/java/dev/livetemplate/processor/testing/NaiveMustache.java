package dev.livetemplate.processor.testing;

import dev.livetemplate.processor.parse.Node;
import dev.livetemplate.processor.parse.TemplateTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Renders a parsed template with JSON data, in the plainest way: the oracle for everything that the
 * compiler makes of the tree.
 *
 * <p>Knows no lambdas. False are null, {@code false}, the empty list and a name that no scope has;
 * everything but a boolean is pushed on the context stack.
 */
public final class NaiveMustache {

  /** Stands before a value that is not escaped, in {@linkplain #renderMarked marked} pages. */
  public static final char RAW_START = '\uFDD0';

  /** Stands behind a value that is not escaped. */
  public static final char RAW_END = '\uFDD1';

  /**
   * Stands before each showing of a section's content, with the tag and {@link #TAG_END} behind.
   */
  public static final char SECTION_START = '\uFDD2';

  /** Stands behind each showing of a section's content. */
  public static final char SECTION_END = '\uFDD3';

  /** Stands behind the tag of a section that begins, {@code #name} or {@code ^name}. */
  public static final char TAG_END = '\uFDD4';

  private final StringBuilder out = new StringBuilder();
  private final List<Object> scopes = new ArrayList<>();
  private final boolean marked;

  private NaiveMustache(boolean marked) {
    this.marked = marked;
  }

  /** Returns what the template shows for the data, see {@link Json}. */
  public static String render(TemplateTree template, Object data) {
    return render(template, data, false);
  }

  /** Returns the same with marks around raw values and the contents of sections. */
  public static String renderMarked(TemplateTree template, Object data) {
    return render(template, data, true);
  }

  private static String render(TemplateTree template, Object data, boolean marked) {
    NaiveMustache mustache = new NaiveMustache(marked);
    mustache.scopes.add(data);
    mustache.render(template.nodes(), "");
    return mustache.out.toString();
  }

  /** Returns the text with the five characters that HTML needs escaped. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private void render(List<Node> nodes, String indent) {
    for (Node node : nodes) {
      if (node instanceof Node.Text text) {
        out.append(text.text());
      } else if (node instanceof Node.Variable variable) {
        render(variable);
      } else if (node instanceof Node.Section section) {
        render(section, indent);
      } else if (node instanceof Node.Choice choice) {
        Object chosen = find(choice.name());
        for (Node.Candidate candidate : choice.candidates()) {
          render(candidate.name().equals(chosen) ? candidate.nodes() : List.of(), indent);
        }
      } else if (node instanceof Node.Call call) {
        String outer = call.nested() ? indent : "";
        render(call.definition().nodes(), outer + call.indent());
      } else if (node instanceof Node.Indentation) {
        out.append(indent);
      }
    }
  }

  private void render(Node.Variable variable) {
    Object value = find(variable.name());
    String text = value == null ? "" : value.toString();
    if (variable.escaped()) {
      out.append(escape(text));
    } else {
      mark(String.valueOf(RAW_START));
      out.append(text);
      mark(String.valueOf(RAW_END));
    }
  }

  private void mark(String mark) {
    if (marked) {
      out.append(mark);
    }
  }

  private void render(Node.Section section, String indent) {
    Object value = find(section.name());
    if (section.inverted() != isTrue(value)) {
      for (Object scope :
          value instanceof List<?> list && !section.inverted() ? list : one(value)) {
        boolean pushed = !section.inverted() && !(value instanceof Boolean);
        scopes.add(pushed ? scope : scopes.get(scopes.size() - 1));
        mark(SECTION_START + (section.inverted() ? "^" : "#") + section.name() + TAG_END);
        render(section.children(), indent);
        mark(String.valueOf(SECTION_END));
        scopes.remove(scopes.size() - 1);
      }
    }
  }

  private static boolean isTrue(Object value) {
    return value != null && !value.equals(false) && !(value instanceof List<?> l && l.isEmpty());
  }

  private static List<Object> one(Object value) {
    return Collections.singletonList(value);
  }

  private Object find(Node.Name name) {
    Object value = scopes.get(scopes.size() - 1);
    for (int i = 0; i < name.parts().size(); i++) {
      String part = name.parts().get(i);
      value = i == 0 ? findFirst(part) : value instanceof Map<?, ?> map ? map.get(part) : null;
    }
    return value;
  }

  private Object findFirst(String part) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      if (scopes.get(i) instanceof Map<?, ?> map && map.containsKey(part)) {
        return map.get(part);
      }
    }
    return null;
  }
}
