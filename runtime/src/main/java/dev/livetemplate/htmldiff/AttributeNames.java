package dev.livetemplate.htmldiff;

import java.util.Set;
import java.util.regex.Pattern;

/** Which attributes the DOM's {@code setAttribute} sets as the parser does. */
final class AttributeNames {
  private static final Pattern SETTABLE = Pattern.compile("[a-z][a-z0-9_.:-]*");

  /** The parser gives many attributes of SVG other letters or a namespace; to these it does not. */
  private static final Set<String> OF_SVG =
      Set.of(
          "class",
          "cx",
          "cy",
          "d",
          "display",
          "dx",
          "dy",
          "fill",
          "height",
          "href",
          "id",
          "opacity",
          "points",
          "r",
          "role",
          "rx",
          "ry",
          "stroke",
          "style",
          "transform",
          "width",
          "x",
          "x1",
          "x2",
          "y",
          "y1",
          "y2");

  private AttributeNames() {}

  static boolean canBeSet(String element, String name) {
    return element.startsWith("svg:")
        ? OF_SVG.contains(name) || (name.indexOf('-') > 0 && SETTABLE.matcher(name).matches())
        : SETTABLE.matcher(name).matches();
  }
}
