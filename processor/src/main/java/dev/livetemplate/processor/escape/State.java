package dev.livetemplate.processor.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where a template stands in HTML's grammar (HTML standard, section 13.2.5). Immutable, compared by
 * value.
 *
 * @param html the state of the tokenizer
 * @param name what has been read of a name, a comment's start and end, or an end tag
 * @param element the element whose tag is open, or whose text this is
 * @param facts what the open tag has said
 * @param attribute the attribute whose name or value this is
 * @param value the literal value so far of an attribute that decides what its element holds, {@link
 *     #DYNAMIC} where it has a value of the model
 * @param language the place in the language of an attribute value or an element's text
 * @param foreign the open {@code svg} and {@code math} elements, and those in them that hold HTML
 */
record State(
    Html html,
    String name,
    String element,
    Facts facts,
    String attribute,
    String value,
    Language language,
    List<String> foreign) {

  /** Stands for a value of the model. */
  static final char DYNAMIC = '\uffff';

  static final State START =
      new State(Html.TEXT, "", "", Facts.NONE, "", "", new Language.Plain(), List.of());

  /** Elements of SVG and MathML whose content is HTML (integration points, section 13.2.4.2). */
  private static final Set<String> INTEGRATION =
      Set.of("foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml");

  /** The states of the tokenizer that matter for a template. */
  enum Html {
    TEXT,
    /** Behind {@code <}. */
    TAG_OPEN,
    /** Behind {@code </}. */
    END_TAG_OPEN,
    /** Behind {@code <!}. */
    DECLARATION_OPEN,
    /** In an end tag, a declaration or a bogus comment: up to {@code >}. */
    MARKUP,
    COMMENT,
    TAG_NAME,
    BETWEEN,
    ATTRIBUTE_NAME,
    AFTER_NAME,
    BEFORE_VALUE,
    DOUBLE_QUOTED,
    SINGLE_QUOTED,
    UNQUOTED,
    /** In a tag, where a name or value may or may not have ended. */
    NEEDS_SPACE,
    RCDATA,
    RAW_TEXT,
    /** Sections have left more than one state. */
    UNKNOWN;

    private boolean isLoose() {
      return switch (this) {
        case TAG_NAME, BETWEEN, ATTRIBUTE_NAME, AFTER_NAME, UNQUOTED, NEEDS_SPACE -> true;
        default -> false;
      };
    }

    boolean isQuoted() {
      return this == DOUBLE_QUOTED || this == SINGLE_QUOTED;
    }

    boolean isValue() {
      return isQuoted() || this == UNQUOTED;
    }

    /** Returns whether names of elements and attributes are read here. */
    boolean isMarkup() {
      return !isValue() && this != TEXT && this != COMMENT && this != RCDATA && this != RAW_TEXT;
    }
  }

  State with(Html next, String newName) {
    return new State(next, newName, element, facts, attribute, value, language, foreign);
  }

  State with(Language next) {
    return new State(html, name, element, facts, attribute, value, next, foreign);
  }

  State with(Facts next) {
    return new State(html, name, element, next, attribute, value, language, foreign);
  }

  State withElement(String next) {
    return new State(html, "", next, Facts.NONE, "", "", language, foreign);
  }

  State withAttribute(String next) {
    return new State(html, "", element, facts, next, "", language, foreign);
  }

  State withValue(String next) {
    return new State(html, name, element, facts, attribute, next, language, foreign);
  }

  /** Returns the state behind an attribute. */
  State afterAttribute() {
    Facts known = Attributes.isDecisive(element, attribute) ? facts.with(element, value) : facts;
    return new State(Html.BETWEEN, "", element, known, "", "", new Language.Plain(), foreign);
  }

  /** Returns the state in an attribute value that begins. */
  State beginValue(Html quotes) {
    return with(Attributes.language(element, attribute)).with(quotes, "");
  }

  boolean inForeign() {
    String top = foreign.isEmpty() ? "" : foreign.get(foreign.size() - 1);
    return top.equals("svg") || top.equals("math");
  }

  /** Returns the state in an element's text. */
  State inText(Html content, Language spoken) {
    String owner = content == Html.TEXT ? "" : element;
    return new State(content, "", owner, Facts.NONE, "", "", spoken, foreign);
  }

  State open(boolean selfClosing) {
    boolean opens =
        element.equals("svg")
            || element.equals("math")
            || (inForeign() && INTEGRATION.contains(element));
    if (!opens || selfClosing) {
      return this;
    }
    List<String> deeper = new ArrayList<>(foreign);
    deeper.add(element);
    return withForeign(deeper);
  }

  State close(String tag) {
    boolean closes = !foreign.isEmpty() && foreign.get(foreign.size() - 1).equals(tag);
    return closes ? withForeign(foreign.subList(0, foreign.size() - 1)) : this;
  }

  private State withForeign(List<String> next) {
    return new State(html, name, element, facts, attribute, value, language, List.copyOf(next));
  }

  /** Returns the state when it may be this one or another one, by what a section shows. */
  State join(State other) {
    if (equals(other)) {
      return this;
    }
    State a = html == Html.TAG_NAME ? withElement(name).with(Html.TAG_NAME, name) : this;
    State b = other.html == Html.TAG_NAME ? other.withElement(other.name) : other;
    if ((a.isAboutElement() && !a.element.equals(b.element)) || !foreign.equals(b.foreign)) {
      return with(Html.UNKNOWN, "");
    }
    if (a.html != other.html || a.html == Html.TAG_NAME) {
      return a.html.isLoose() && other.html.isLoose() ? a.loose(b) : with(Html.UNKNOWN, "");
    }
    return a.joinSame(b);
  }

  private boolean isAboutElement() {
    return html != Html.TEXT && html != Html.COMMENT;
  }

  /**
   * What stands for the name in {@link Html#NEEDS_SPACE} when only an attribute's may be longer.
   */
  static final String LONGER_NAME = "=";

  private State loose(State other) {
    State a = afterAttribute();
    State b = other.afterAttribute();
    boolean names = endsInName() && other.endsInName();
    return a.with(a.facts.join(b.facts)).with(Html.NEEDS_SPACE, names ? LONGER_NAME : "");
  }

  private boolean endsInName() {
    return html == Html.ATTRIBUTE_NAME
        || html == Html.BETWEEN
        || (html == Html.NEEDS_SPACE && name.equals(LONGER_NAME));
  }

  private State joinSame(State other) {
    if (html.isLoose() && (!attribute.equals(other.attribute) || html != Html.UNQUOTED)) {
      return loose(other);
    }
    boolean comment = html == Html.COMMENT;
    if (!comment && (html.isMarkup() || !attribute.equals(other.attribute))) {
      return with(Html.UNKNOWN, "");
    }
    String joinedName =
        name.equals(other.name) ? name : comment ? String.valueOf(DYNAMIC) : name + other.name;
    String joinedValue = value.equals(other.value) ? value : String.valueOf(DYNAMIC);
    return with(language.join(other.language))
        .with(facts.join(other.facts))
        .with(html, joinedName)
        .withValue(joinedValue);
  }
}
