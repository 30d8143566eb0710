package dev.livetemplate.processor.escape;

import dev.livetemplate.processor.escape.UrlLanguage.Kind;
import java.util.Map;
import java.util.Set;

/**
 * The languages of attribute values, by the attribute's and the element's name.
 *
 * <p>From the HTML standard's index of attributes, its obsolete features and SVG 2; the choice of
 * what needs care follows html/template's {@code attrTypeMap}.
 */
final class Attributes {

  private static final Set<String> URLS =
      Set.of(
          "href",
          "src",
          "action",
          "formaction",
          "cite",
          "data",
          "background",
          "manifest",
          "ping",
          "poster",
          "xlink:href",
          "longdesc",
          "usemap",
          "codebase",
          "classid",
          "archive",
          "profile",
          "icon",
          "lowsrc",
          "dynsrc",
          "attributionsrc",
          "xml:base");

  /** Attributes whose URL is code of the page: of these elements, named with their attribute. */
  private static final Set<String> CODE =
      Set.of(
          "script src",
          "script href",
          "script xlink:href",
          "base href",
          "object data",
          "object codebase",
          "object classid",
          "object archive",
          "embed src",
          "applet codebase",
          "applet archive",
          "applet code",
          "html manifest");

  private static final Set<String> MEDIA =
      Set.of(
          "img src",
          "source src",
          "input src",
          "video poster",
          "image href",
          "image xlink:href",
          "feimage href",
          "feimage xlink:href",
          "audio src",
          "video src",
          "track src");

  private static final Set<String> ANIMATIONS =
      Set.of("animate", "set", "animatetransform", "animatemotion", "animatecolor");

  private static final Set<String> ANIMATED = Set.of("to", "from", "by", "values");

  /** Attributes that decide what the rest of their element means. */
  private static final Map<String, Set<String>> DECISIVE =
      Map.of("meta", Set.of("http-equiv"), "script", Set.of("type", "language"));

  /** What the name of an attribute begins with that is longer for some models. */
  static final String AMBIGUOUS = "\u0000";

  private Attributes() {}

  /** Returns the language of an attribute value at its beginning. */
  static Language language(String element, String attribute) {
    String both = element + " " + attribute;
    if (attribute.startsWith(AMBIGUOUS)) {
      return new Language.Unknown("a section before it changes the attribute's name");
    }
    if (attribute.startsWith("on")) {
      return JsLanguage.START;
    }
    if (attribute.equals("style")) {
      return CssLanguage.START;
    }
    if (attribute.equals("srcdoc")) {
      return new Language.Document(false);
    }
    if (attribute.equals("srcset") || attribute.equals("imagesrcset")) {
      return new Language.Uniform(Escaping.SRCSET);
    }
    if (CODE.contains(both)) {
      return UrlLanguage.of(Kind.CODE);
    }
    if (URLS.contains(attribute)) {
      return UrlLanguage.of(MEDIA.contains(both) ? Kind.MEDIA : Kind.LINK);
    }
    if (ANIMATIONS.contains(element) && ANIMATED.contains(attribute)) {
      return new Language.Uniform(Escaping.ANIMATION);
    }
    return both.equals("meta content") ? RefreshLanguage.START : new Language.Plain();
  }

  /** Returns whether some attribute decides what the rest of its element means. */
  static boolean haveDecisive(String element) {
    return DECISIVE.containsKey(element);
  }

  /** Returns whether an attribute's value decides what the rest of its element means. */
  static boolean isDecisive(String element, String attribute) {
    return DECISIVE.getOrDefault(element, Set.of()).contains(attribute);
  }
}
