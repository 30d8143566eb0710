package dev.livetemplate.processor.bind;

import dev.livetemplate.processor.parse.Node.Name;
import javax.lang.model.SourceVersion;

/** Names what sections push on the context stack, for whoever reads the generated code. */
final class ScopeNames {

  /** Where the template gives no name that Java would take. */
  private static final String VALUE = "value";

  private static final String ITEM = "item";

  private ScopeNames() {}

  /** Returns the name of the value that a section pushes: the last part of the section's name. */
  static String of(Name section) {
    return valid(last(section), VALUE);
  }

  /** Returns the name of a list's item: {@code todo} for {@code todos}. */
  static String ofItem(Name section) {
    String list = last(section);
    if (list.endsWith("ies") && list.length() > 4) {
      return valid(list.substring(0, list.length() - 3) + "y", ITEM);
    }
    if (list.matches(".*(ch|sh|ss|x)es")) {
      return valid(list.substring(0, list.length() - 2), ITEM);
    }
    boolean plural = list.endsWith("s") && !list.endsWith("ss") && list.length() > 2;
    return plural ? valid(list.substring(0, list.length() - 1), ITEM) : ITEM;
  }

  private static String last(Name name) {
    return name.isCurrent() ? "" : name.parts().get(name.parts().size() - 1);
  }

  private static String valid(String name, String fallback) {
    return SourceVersion.isName(name, SourceVersion.latest()) ? name : fallback;
  }
}
