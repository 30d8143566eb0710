package dev.livetemplate.gate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Where escaping may be stronger than Mustache's: URLs, styles, scripts, comments. There a page may
 * say the same in other characters, or say {@code unsafe} in place of what no escaping makes safe.
 */
final class EscapedPlaces {

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href",
          "src",
          "action",
          "formaction",
          "poster",
          "cite",
          "data",
          "background",
          "manifest",
          "ping",
          "xlink:href",
          "srcset",
          "imagesrcset",
          "srcdoc",
          "content",
          "style",
          "to",
          "from",
          "by",
          "values");

  private static final Set<String> ELEMENTS =
      Set.of("script", "style", "xmp", "iframe", "noembed", "noframes", "noscript");

  /** {@code \}{@code u0026}, {@code \x26}, and {@code \26} of CSS. */
  private static final Pattern CODE =
      Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([0-9a-fA-F]{1,6}) ?)");

  private static final String REFUSED = "unsafe";

  private final List<String> places = new ArrayList<>();

  private EscapedPlaces() {}

  /**
   * Makes the page say at these places what the expected one does, if it says the same there in
   * other words; returns the places where it did.
   */
  static List<String> settle(Document expected, Document page) {
    EscapedPlaces escaped = new EscapedPlaces();
    escaped.settle((Element) expected, page);
    return escaped.places;
  }

  private void settle(Element expected, Element page) {
    for (Attribute attribute : page.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      if ((ATTRIBUTES.contains(name) || name.startsWith("on")) && expected.hasAttr(name)) {
        String wanted = expected.attr(name);
        if (isSame(wanted, attribute.getValue())) {
          attribute.setValue(wanted);
          places.add(name + " of <" + page.tagName() + ">");
        }
      }
    }
    int nodes = Math.min(expected.childNodeSize(), page.childNodeSize());
    for (int i = 0; i < nodes; i++) {
      settle(expected.childNode(i), page.childNode(i));
    }
  }

  private void settle(Node expected, Node page) {
    if (expected instanceof Element a && page instanceof Element b) {
      settle(a, b);
    } else if (expected instanceof TextNode a && page instanceof TextNode b) {
      Element parent = b.parent();
      if (parent != null
          && ELEMENTS.contains(parent.tagName())
          && isSame(a.getWholeText(), b.getWholeText())) {
        b.text(a.getWholeText());
        places.add("text of <" + parent.tagName() + ">");
      }
    } else if (expected instanceof Comment a && page instanceof Comment b) {
      if (isSame(a.getData(), b.getData())) {
        b.setData(a.getData());
        places.add("a comment");
      }
    }
  }

  /** Whether two texts differ, and only in how they are escaped or in what is refused. */
  private static boolean isSame(String expected, String page) {
    return !expected.equals(page)
        && (page.contains(REFUSED) || plain(expected).equals(plain(page)));
  }

  /** The text with all that could be escaping undone, and without quotes and white space. */
  private static String plain(String text) {
    String decoded = Parser.unescapeEntities(text, false);
    decoded = CODE.matcher(decoded).replaceAll(EscapedPlaces::character);
    try {
      decoded = URLDecoder.decode(decoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A percent sign that is none of an escape: nothing is.
    }
    return decoded.replaceAll("[\\s\"'`\\\\]", "");
  }

  private static String character(MatchResult code) {
    String digits = code.group(1);
    for (int group = 2; digits == null; group++) {
      digits = code.group(group);
    }
    int character = Integer.parseInt(digits, 16);
    return Character.isValidCodePoint(character)
        ? java.util.regex.Matcher.quoteReplacement(Character.toString(character))
        : "";
  }
}
