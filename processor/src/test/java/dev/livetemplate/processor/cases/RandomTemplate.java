package dev.livetemplate.processor.cases;

import dev.livetemplate.processor.cases.Piece.Leaf;
import dev.livetemplate.processor.cases.Piece.Node;
import dev.livetemplate.processor.cases.RandomModel.Field;
import dev.livetemplate.processor.cases.RandomModel.Kind;
import dev.livetemplate.processor.cases.RandomModel.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A random template: HTML that mostly is as it should be, with sections and lists wherever they can
 * stand.
 */
final class RandomTemplate {

  /** What may stand at a place. */
  enum Place {
    FLOW,
    PHRASING,
    PRE,
    UL,
    DL,
    TABLE,
    ROWS,
    CELLS,
    SELECT,
    SVG,
    /** Character references, but no tags. */
    TEXT;

    boolean hasText() {
      return this == FLOW || this == PHRASING || this == PRE || isTextOnly();
    }

    boolean isTextOnly() {
      return this == TEXT;
    }
  }

  private static final List<String> WORDS =
      List.of("word", "a b", " ", ", ", ": ", "x", " of ", "é&amp;", "&lt;", ".", "\n", "  ");
  private static final int MAX_DEPTH = 6;

  private final Random random;
  private final RandomModel model;
  private final RandomAttributes attributes;
  private final Map<String, List<Piece>> partials = new LinkedHashMap<>();

  /** How many pieces are left to be made. */
  private int budget;

  /** Whether a value chooses a partial somewhere. */
  private boolean choosing;

  /** Whether things may stand where HTML does not allow them. */
  private final boolean odd;

  /** Whether end tags are left out, and all is written over several lines. */
  private final boolean openEnds;

  private static final Set<String> WITHOUT_END =
      Set.of("li", "dt", "dd", "tr", "td", "th", "option", "tbody", "p");

  RandomTemplate(Random random, RandomModel model) {
    this.random = random;
    this.model = model;
    this.attributes = new RandomAttributes(random, model);
    this.budget = 8 + random.nextInt(30);
    this.odd = random.nextInt(10) == 0;
    this.openEnds = random.nextInt(4) == 0;
  }

  /** Returns the template's pieces. */
  List<Piece> pieces() {
    List<Type> scopes = List.of(model.root());
    Place place = random.nextInt(8) == 0 ? Place.ROWS : Place.FLOW;
    return random.nextInt(3) == 0
        ? content(place, scopes, 0)
        : List.of(element("div", Place.FLOW, scopes, 0));
  }

  /** Returns the partials that the template calls, by their names. */
  Map<String, List<Piece>> partials() {
    return partials;
  }

  private List<Piece> content(Place place, List<Type> scopes, int depth) {
    List<Piece> pieces = new ArrayList<>();
    boolean lines = !place.isTextOnly() && place != Place.PRE && random.nextInt(3) == 0;
    String indent = "\n" + "  ".repeat(random.nextInt(3));
    for (int i = 1 + random.nextInt(Math.max(1, 5 - depth)); i > 0; i--) {
      if (lines) {
        pieces.add(new Leaf(indent));
      }
      pieces.addAll(item(place, scopes, depth));
    }
    if (lines) {
      pieces.add(new Leaf("\n"));
    }
    return pieces;
  }

  private List<Piece> item(Place place, List<Type> scopes, int depth) {
    budget--;
    Place now = odd && random.nextInt(8) == 0 ? Place.FLOW : place;
    boolean leaf = depth > MAX_DEPTH || budget < 0;
    return switch (random.nextInt(leaf ? 5 : 16)) {
      case 0, 1 -> now.hasText() ? List.of(variable(scopes)) : one(now, scopes, depth);
      case 2, 3 -> List.of(new Leaf(now.hasText() ? word(WORDS) : word(List.of("", " ", "\n"))));
      case 4 -> aside(now, scopes);
      case 5, 6, 7, 8 -> one(now, scopes, depth);
      case 9, 10, 11 -> section(now, scopes, depth);
      case 12, 13, 14 -> List.of(list(now, scopes, depth));
      default -> partial(now, scopes, depth);
    };
  }

  private String word(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private Piece variable(List<Type> scopes) {
    Kind kind =
        switch (random.nextInt(8)) {
          case 0 -> Kind.INT;
          case 1 -> Kind.NULLABLE_TEXT;
          case 2 -> Kind.DOUBLE;
          case 3 -> Kind.NULLABLE_INT;
          case 4 -> Kind.FLAG;
          default -> Kind.TEXT;
        };
    if (random.nextInt(8) == 0) {
      Field object = model.pick(Kind.OBJECT, scopes);
      Field inner = model.pick(kind, List.of(object.type()));
      return new Leaf("{{%s.%s}}".formatted(object.name(), inner.name()));
    }
    return new Leaf("{{%s}}".formatted(model.pick(kind, scopes).name()));
  }

  /** Comments of both kinds and raw HTML. */
  private List<Piece> aside(Place place, List<Type> scopes) {
    if (place.isTextOnly()) {
      return List.of(new Leaf("{{! nothing }}"));
    }
    int choice = random.nextInt(6);
    if (choice == 0 && (place == Place.FLOW || place == Place.PHRASING)) {
      Kind kind = place == Place.FLOW ? Kind.RAW : Kind.INLINE_RAW;
      return List.of(new Leaf("{{{%s}}}".formatted(model.pick(kind, scopes).name())));
    }
    return switch (choice) {
      case 1 -> List.of(new Leaf("<!-- note -->"));
      case 2 -> List.of(new Leaf(word(List.of("<!--0-->", "<!--a-->", "<!--[0-->"))));
      case 3 -> List.of(new Leaf("<!-- %s -->".formatted(Piece.print(List.of(variable(scopes))))));
      default -> List.of(new Leaf("{{! nothing }}"));
    };
  }

  private List<Piece> one(Place place, List<Type> scopes, int depth) {
    return switch (place) {
      case FLOW -> List.of(flow(scopes, depth));
      case PHRASING, PRE -> List.of(phrasing(scopes, depth));
      case UL -> List.of(element("li", Place.FLOW, scopes, depth));
      case DL -> pair(scopes, depth);
      case TABLE -> List.of(element(word(List.of("tbody", "tr")), Place.ROWS, scopes, depth));
      case ROWS -> List.of(element("tr", Place.CELLS, scopes, depth));
      case CELLS -> List.of(element(word(List.of("td", "td", "th")), Place.FLOW, scopes, depth));
      case SELECT -> List.of(element("option", Place.TEXT, scopes, depth));
      case SVG -> List.of(svg(scopes, depth));
      case TEXT -> List.of(new Leaf(word(WORDS)), variable(scopes));
    };
  }

  private List<Piece> pair(List<Type> scopes, int depth) {
    return List.of(
        element("dt", Place.PHRASING, scopes, depth), element("dd", Place.FLOW, scopes, depth));
  }

  private Piece flow(List<Type> scopes, int depth) {
    return switch (random.nextInt(14)) {
      case 0 -> element("ul", Place.UL, scopes, depth);
      case 1 -> element("dl", Place.DL, scopes, depth);
      case 2 -> table(scopes, depth);
      case 3 -> element("select", Place.SELECT, scopes, depth);
      case 4 -> element("textarea", Place.TEXT, scopes, depth);
      case 5 -> element("pre", Place.PRE, scopes, depth);
      case 6 -> element("svg", Place.SVG, scopes, depth);
      case 7 -> element("p", Place.PHRASING, scopes, depth);
      case 8, 9, 10 -> element("div", Place.FLOW, scopes, depth);
      default -> phrasing(scopes, depth);
    };
  }

  private Piece table(List<Type> scopes, int depth) {
    if (random.nextInt(3) == 0) {
      return element("table", Place.TABLE, scopes, depth);
    }
    Piece body = element("tbody", Place.ROWS, scopes, depth + 1);
    return new Node("<table>", List.of(body), "</table>");
  }

  private Piece phrasing(List<Type> scopes, int depth) {
    return switch (random.nextInt(8)) {
      case 0 -> new Leaf("<input" + attributes.some(scopes, "value", "checked", "disabled") + ">");
      case 1 -> new Leaf("<br>");
      case 2 -> new Leaf("<img alt=\"\"" + attributes.some(scopes, "data-src") + ">");
      case 3 -> element("b", Place.PHRASING, scopes, depth);
      case 4 -> element("em", Place.PHRASING, scopes, depth);
      default -> element("span", Place.PHRASING, scopes, depth);
    };
  }

  private Piece svg(List<Type> scopes, int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> element("g", Place.SVG, scopes, depth);
      case 1 -> element("title", Place.TEXT, scopes, depth);
      case 2 -> element("text", Place.TEXT, scopes, depth);
      default -> new Leaf("<path" + attributes.some(scopes, "d", "viewBox") + "/>");
    };
  }

  private Piece element(String name, Place inside, List<Type> scopes, int depth) {
    String start = "<" + name + attributes.some(scopes) + ">";
    List<Piece> content = content(inside, scopes, depth + 1);
    return openEnds && WITHOUT_END.contains(name) && random.nextInt(8) > 0
        ? new Node(start, content, word(List.of("", "\n", "\n" + "  ".repeat(depth))))
        : new Node(start, content, "</" + name + ">");
  }

  private List<Piece> section(Place place, List<Type> scopes, int depth) {
    return switch (random.nextInt(7)) {
      case 0 -> List.of(object(place, scopes, depth));
      case 1 -> List.of(optional(place, scopes, depth));
      case 2, 3 -> {
        Kind kind = random.nextInt(5) == 0 ? Kind.NULLABLE_FLAG : Kind.FLAG;
        String name = model.pick(kind, scopes).name();
        yield List.of(
            block("#", name, content(place, scopes, depth + 1)),
            block("^", name, content(place, scopes, depth + 1)));
      }
      case 4 -> {
        String name = model.pick(Kind.FLAG, scopes).name();
        yield List.of(block("^", name, content(place, scopes, depth + 1)));
      }
      default -> {
        String name = model.pick(Kind.FLAG, scopes).name();
        yield List.of(block("#", name, content(place, scopes, depth + 1)));
      }
    };
  }

  private Piece object(Place place, List<Type> scopes, int depth) {
    Field field = model.pick(Kind.OBJECT, scopes);
    return block("#", field.name(), content(place, with(scopes, field.type()), depth + 1));
  }

  /** A section over a text or number, which may be null. */
  private Piece optional(Place place, List<Type> scopes, int depth) {
    Kind kind = random.nextBoolean() ? Kind.NULLABLE_TEXT : Kind.NULLABLE_INT;
    String name = model.pick(kind, scopes).name();
    List<Piece> pieces = new ArrayList<>(content(place, scopes, depth + 1));
    if (place.hasText()) {
      pieces.add(new Leaf(random.nextBoolean() ? "{{.}}" : "{{" + name + "}}"));
    }
    return block("#", name, pieces);
  }

  private Piece list(Place place, List<Type> scopes, int depth) {
    if (place.hasText() && random.nextInt(4) == 0) {
      String name = model.pick(Kind.TEXTS, scopes).name();
      return block("#", name, List.of(new Leaf(word(List.of("{{.}}", "{{.}}, ", "<b>{{.}}</b>")))));
    }
    Field field = model.pick(Kind.LIST, scopes);
    List<Type> inner = with(scopes, field.type());
    List<Piece> row = row(place, inner, depth + 1);
    String name = field.name();
    if (random.nextInt(3) > 0) {
      return block("#", name, row);
    }
    Piece none = block("^", name, content(place, scopes, depth + 1));
    return new Node("", List.of(block("#", name, row), none), "");
  }

  /** One root with a key, or anything. */
  private List<Piece> row(Place place, List<Type> scopes, int depth) {
    if (place.isTextOnly() || random.nextInt(3) == 0) {
      return content(place, scopes, depth);
    }
    List<Piece> pieces = new ArrayList<>(one(place, scopes, depth));
    if (random.nextInt(4) > 0 && pieces.get(0) instanceof Node node) {
      String key = model.pick(Kind.KEY, scopes.subList(scopes.size() - 1, scopes.size())).name();
      String attribute = word(List.of(" data-key=\"{{%s}}\"", " id=\"r-{{%s}}\"")).formatted(key);
      String open = node.open().substring(0, node.open().length() - 1) + attribute + ">";
      pieces.set(0, new Node(open, node.children(), node.close()));
    }
    if (place.hasText() && random.nextInt(3) == 0) {
      pieces.add(random.nextInt(pieces.size() + 1), new Leaf(word(WORDS)));
    }
    if (random.nextInt(4) == 0) {
      pieces.add(0, new Leaf("\n"));
    }
    return pieces;
  }

  private Piece block(String sign, String name, List<Piece> content) {
    if (openEnds && random.nextBoolean()) {
      String indent = "  ".repeat(random.nextInt(3));
      return new Node(
          "\n" + indent + "{{" + sign + name + "}}\n" + word(List.of("", indent)),
          content,
          "\n" + indent + "{{/" + name + "}}\n" + word(List.of("", "  ", indent)));
    }
    return new Node("{{" + sign + name + "}}", content, "{{/" + name + "}}");
  }

  private static List<Type> with(List<Type> scopes, Type type) {
    List<Type> inner = new ArrayList<>(scopes);
    inner.add(type);
    return inner;
  }

  /** Moves content into a partial, whose call stands on its own line or not. */
  private List<Piece> partial(Place place, List<Type> scopes, int depth) {
    if (!choosing && budget % 2 == 0) {
      return choice(place, scopes, depth);
    }
    List<Piece> content = content(place, scopes, depth + 1);
    String name = "p" + partials.size();
    partials.put(name, content);
    return call(name);
  }

  private List<Piece> call(String name) {
    return random.nextBoolean()
        ? List.of(new Leaf("{{>" + name + "}}"))
        : List.of(new Leaf("\n"), new Leaf("  "), new Leaf("{{> " + name + " }}"), new Leaf("\n"));
  }

  /**
   * Makes partials that a value chooses from. There is one choice in a template, since all that are
   * listed must fit everywhere.
   */
  private List<Piece> choice(Place place, List<Type> scopes, int depth) {
    choosing = true;
    RandomModel.CHOICES.forEach(name -> partials.put(name, content(place, scopes, depth + 1)));
    return call("*" + model.pick(Kind.CHOICE, scopes).name());
  }

  /** Returns the files of a template, by their names without {@code .mustache}. */
  static Map<String, String> files(List<Piece> pieces, Map<String, List<Piece>> partials) {
    Map<String, String> files =
        partials.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Piece.print(e.getValue())));
    files.put("template", Piece.print(pieces));
    return files;
  }
}
