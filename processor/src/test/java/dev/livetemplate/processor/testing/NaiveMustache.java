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

  private final StringBuilder out = new StringBuilder();
  private final List<Object> scopes = new ArrayList<>();

  private NaiveMustache() {}

  /** Returns what the template shows for the data, see {@link Json}. */
  public static String render(TemplateTree template, Object data) {
    NaiveMustache mustache = new NaiveMustache();
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
        Object value = find(variable.name());
        String text = value == null ? "" : value.toString();
        out.append(variable.escaped() ? escape(text) : text);
      } else if (node instanceof Node.Section section) {
        render(section, indent);
      } else if (node instanceof Node.Call call) {
        String outer = call.nested() ? indent : "";
        render(call.definition().nodes(), outer + call.indent());
      } else if (node instanceof Node.Indentation) {
        out.append(indent);
      }
    }
  }

  private void render(Node.Section section, String indent) {
    Object value = find(section.name());
    if (section.inverted() != isTrue(value)) {
      for (Object scope :
          value instanceof List<?> list && !section.inverted() ? list : one(value)) {
        boolean pushed = !section.inverted() && !(value instanceof Boolean);
        scopes.add(pushed ? scope : scopes.get(scopes.size() - 1));
        render(section.children(), indent);
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
