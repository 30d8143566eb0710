package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.Scope;
import dev.livetemplate.processor.bind.ValueType;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Warns of lists whose rows are told apart badly: not at all although they hold what a user edits,
 * or by a key that is the same in several rows.
 *
 * <p>Only what can be proved is reported: a key without a value in it, with values from outside the
 * row only, or of booleans, of which there are two.
 */
final class ListChecks {

  private static final Set<String> STATELESS_INPUTS =
      Set.of("hidden", "submit", "button", "reset", "image");

  private final Diagnostics problems;

  ListChecks(Diagnostics problems) {
    this.problems = problems;
  }

  void check(List<DomNode> nodes) {
    for (DomNode node : nodes) {
      if (node instanceof DomNode.Repeat repeat) {
        list(repeat);
      }
      children(node).forEach(this::check);
    }
  }

  private static List<List<DomNode>> children(DomNode node) {
    if (node instanceof DomNode.Element element) {
      return List.of(element.children());
    }
    if (node instanceof DomNode.Choice choice) {
      return List.of(choice.then(), choice.otherwise());
    }
    return node instanceof DomNode.Repeat repeat ? List.of(repeat.row()) : List.of();
  }

  private void list(DomNode.Repeat repeat) {
    BoundList list = repeat.token().list();
    Attribute key = Rows.keyAttribute(repeat.row());
    if (key == null) {
      String control = control(repeat.row());
      if (control != null) {
        unkeyed(list, control);
      }
    } else if (key.parts().stream().allMatch(part -> isSameInRows(part, list.row()))) {
      repeated(list, key);
    }
  }

  private static boolean isSameInRows(ValuePart part, Scope row) {
    if (part instanceof ValuePart.Value value) {
      ValueType.Kind kind = value.variable().read().type().kind();
      return value.variable().read().scope() != row
          || kind == ValueType.Kind.BOOLEAN
          || kind == ValueType.Kind.BOXED_BOOLEAN;
    }
    return part instanceof ValuePart.Static;
  }

  /** Returns the name of the first element that holds what a user edits; null if there is none. */
  private static @Nullable String control(List<DomNode> nodes) {
    for (DomNode node : nodes) {
      if (node instanceof DomNode.Element element && isControl(element)) {
        return element.name();
      }
      for (List<DomNode> inner : children(node)) {
        String found = control(inner);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean isControl(DomNode.Element element) {
    return switch (element.name()) {
      case "textarea", "select" -> true;
      case "input" -> !STATELESS_INPUTS.contains(type(element));
      default -> false;
    };
  }

  private static String type(DomNode.Element input) {
    if (input.tag() != null) {
      for (Attribute attribute : input.tag().attributes()) {
        if (attribute.key().equals("type") && ValuePart.isStatic(attribute.parts())) {
          return ValuePart.staticText(attribute.parts()).toLowerCase(Locale.ROOT);
        }
      }
    }
    return "text";
  }

  private void unkeyed(BoundList list, String control) {
    problems.report(
        ProblemCode.UNKEYED_LIST,
        list.span(),
        "the rows have a <%s> but no key, so what a user types in one may end up in another"
            .formatted(control),
        "give the row's first element an id or data-key that names the item");
  }

  private void repeated(BoundList list, Attribute key) {
    Span span =
        key.parts().stream()
            .filter(ValuePart.Value.class::isInstance)
            .map(part -> ((ValuePart.Value) part).variable().span())
            .findFirst()
            .orElse(list.span());
    problems.report(
        ProblemCode.REPEATED_KEY,
        span,
        "the key of the rows, their %s, is not different in each row".formatted(key.name()),
        "make it of a member of the list's items that is unique among them");
  }
}
