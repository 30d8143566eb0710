package dev.livetemplate.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random HTML as people write it, and random edits of it, each of a kind that is known.
 *
 * <p>The same seed gives the same HTML.
 */
public final class RandomHtml {
  /** What an edit changes. */
  public enum Label {
    TEXT,
    ATTRIBUTE,
    STRUCTURE
  }

  /** A node; a text if it has no name. */
  private static final class Piece {
    final String name;
    String text;
    final List<String> attributes = new ArrayList<>();
    final List<Piece> children = new ArrayList<>();

    Piece(String name, String text) {
      this.name = name;
      this.text = text;
    }

    Piece copy() {
      Piece copy = new Piece(name, text);
      copy.attributes.addAll(attributes);
      children.forEach(child -> copy.children.add(child.copy()));
      return copy;
    }
  }

  private static final String[] WORDS = {
    "quick",
    "brown",
    "fox",
    "a &amp; b",
    "x &lt; y",
    "über",
    "日本",
    "😀",
    "it&#39;s",
    "&nbsp;",
    "1 000",
    "jumps",
    "over",
    "the",
    "lazy",
    "dog",
    "&copy;",
    "p < q",
    "AT&T",
    "\n",
    "  "
  };
  private static final String[] INLINE = {
    "b", "em", "a", "span", "code", "sup", "strong", "my-tag"
  };
  private static final String[] BLOCKS = {
    "p",
    "div",
    "section",
    "ul",
    "ol",
    "table",
    "pre",
    "blockquote",
    "dl",
    "h2",
    "svg",
    "select",
    "form",
    "figure",
    "textarea",
    "details"
  };
  private static final String[] NAMES = {"class", "title", "href", "data-x", "lang", "style"};
  private static final String VOID = " br img hr input ";

  private final Random random;
  private int keys;

  /** Begins with a seed. */
  public RandomHtml(long seed) {
    this.random = new Random(seed);
  }

  private final List<Piece> roots = new ArrayList<>();

  /** Makes a fragment of about so many blocks. */
  public RandomHtml fill(int blocks) {
    for (int i = 0; i < blocks; i++) {
      roots.add(block(0));
      if (random.nextInt(3) == 0) {
        roots.add(new Piece("", random.nextBoolean() ? "\n" : words(2)));
      }
    }
    return this;
  }

  private String of(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String words(int most) {
    StringBuilder words = new StringBuilder(of(WORDS));
    for (int i = random.nextInt(most); i > 0; i--) {
      words.append(' ').append(of(WORDS));
    }
    return words.toString();
  }

  private Piece element(String name) {
    Piece element = new Piece(name, "");
    while (random.nextInt(3) == 0 && element.attributes.size() < 6) {
      attribute(element);
    }
    if (random.nextInt(8) == 0) {
      element.attributes.add(random.nextBoolean() ? "id" : "data-key");
      element.attributes.add("k" + keys++);
    }
    return element;
  }

  private void attribute(Piece element) {
    String name = of(NAMES);
    if (!element.attributes.contains(name)) {
      element.attributes.add(name);
      element.attributes.add("v" + random.nextInt(99));
    }
  }

  private Piece block(int depth) {
    String drawn = of(BLOCKS);
    // No parser nests forms.
    String name = depth > 0 && drawn.equals("form") ? "div" : drawn;
    Piece block = element(name);
    switch (name) {
      case "ul", "ol" -> repeat(block, "li", depth);
      case "dl" -> repeat(block, random.nextBoolean() ? "dt" : "dd", depth);
      case "select" -> repeat(block, "option", depth);
      case "table" -> rows(block);
      case "svg" -> shapes(block);
      case "textarea" -> text(block);
      case "div", "section", "blockquote", "form", "figure", "details" -> {
        if (depth < 3) {
          for (int i = random.nextInt(4); i >= 0; i--) {
            block.children.add(block(depth + 1));
          }
        } else {
          phrases(block, 2);
        }
      }
      default -> phrases(block, 3);
    }
    return block;
  }

  private void text(Piece parent) {
    parent.children.add(new Piece("", words(8)));
  }

  private void repeat(Piece list, String name, int depth) {
    for (int i = random.nextInt(5); i >= 0; i--) {
      Piece item = element(name);
      if (name.equals("option")) {
        text(item);
      } else if (random.nextInt(6) == 0 && depth < 3) {
        item.children.add(block(depth + 1));
      } else {
        phrases(item, 2);
      }
      list.children.add(item);
      if (random.nextInt(4) == 0) {
        list.children.add(new Piece("", "\n "));
      }
    }
  }

  private void rows(Piece table) {
    Piece group = random.nextBoolean() ? table : element("tbody");
    for (int i = random.nextInt(4); i >= 0; i--) {
      Piece row = element("tr");
      for (int k = 0; k < 3; k++) {
        Piece cell = element(random.nextInt(4) == 0 ? "th" : "td");
        phrases(cell, 1);
        row.children.add(cell);
      }
      group.children.add(row);
    }
    if (group != table) {
      table.children.add(group);
    }
  }

  private void shapes(Piece svg) {
    for (int i = random.nextInt(4); i >= 0; i--) {
      Piece shape = element(random.nextBoolean() ? "circle" : "g");
      if (random.nextInt(3) == 0) {
        Piece text = element("text");
        text(text);
        shape.children.add(text);
      }
      svg.children.add(shape);
    }
  }

  private void phrases(Piece parent, int most) {
    for (int i = random.nextInt(most + 1); i >= 0; i--) {
      text(parent);
      if (random.nextInt(2) == 0) {
        parent.children.add(phrase());
      }
    }
  }

  private Piece phrase() {
    if (random.nextInt(6) == 0) {
      return random.nextBoolean() ? element("br") : new Piece("!", "c" + random.nextInt(99) + " ");
    }
    Piece phrase = element(of(INLINE));
    text(phrase);
    return phrase;
  }

  /** Returns the HTML. */
  public String html() {
    StringBuilder out = new StringBuilder();
    roots.forEach(piece -> write(piece, out));
    return out.toString();
  }

  private static void write(Piece piece, StringBuilder out) {
    if (piece.name.isEmpty()) {
      out.append(piece.text);
    } else if (piece.name.equals("!")) {
      out.append("<!--").append(piece.text).append("-->");
    } else {
      out.append('<').append(piece.name);
      for (int i = 0; i < piece.attributes.size(); i += 2) {
        out.append(' ').append(piece.attributes.get(i));
        out.append("=\"").append(piece.attributes.get(i + 1)).append('"');
      }
      out.append('>');
      if (!VOID.contains(" " + piece.name + " ")) {
        piece.children.forEach(child -> write(child, out));
        out.append("</").append(piece.name).append('>');
      }
    }
  }

  /** Makes an edit; returns what it changes, null if it changes nothing that can be seen. */
  public @Nullable Label edit() {
    String before = html();
    Label label =
        switch (random.nextInt(8)) {
          case 0, 1, 2 -> editText();
          case 3, 4 -> editAttribute();
          case 5 -> insert();
          case 6 -> remove();
          default -> move();
        };
    return before.equals(html()) ? null : label;
  }

  private List<Piece> all() {
    List<Piece> all = new ArrayList<>(roots);
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).children);
    }
    return all;
  }

  private Label editText() {
    List<Piece> texts = new ArrayList<>(all());
    texts.removeIf(piece -> !piece.name.isEmpty() || piece.text.isBlank());
    if (!texts.isEmpty()) {
      Piece text = texts.get(random.nextInt(texts.size()));
      String[] words = text.text.split(" ", -1);
      words[random.nextInt(words.length)] = "w" + random.nextInt(1000);
      text.text = String.join(" ", words);
    }
    return Label.TEXT;
  }

  private Label editAttribute() {
    List<Piece> elements = new ArrayList<>(all());
    elements.removeIf(piece -> piece.name.isEmpty() || piece.name.equals("!"));
    if (!elements.isEmpty()) {
      Piece element = elements.get(random.nextInt(elements.size()));
      int at = element.attributes.indexOf("class");
      if (at >= 0 && random.nextBoolean()) {
        element.attributes.subList(at, at + 2).clear();
      } else if (at >= 0) {
        element.attributes.set(at + 1, "w" + random.nextInt(1000));
      } else {
        element.attributes.addAll(List.of("class", "w" + random.nextInt(1000)));
      }
    }
    return Label.ATTRIBUTE;
  }

  /** Returns the lists of children in which items of one name stand side by side. */
  private List<List<Piece>> lists() {
    List<List<Piece>> lists = new ArrayList<>();
    lists.add(roots);
    for (Piece piece : all()) {
      if (" ul ol div section blockquote tbody select ".contains(" " + piece.name + " ")
          && !piece.children.isEmpty()) {
        lists.add(piece.children);
      }
    }
    lists.removeIf(list -> elements(list).size() < 2);
    return lists;
  }

  private static List<Integer> elements(List<Piece> list) {
    List<Integer> elements = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (!list.get(i).name.isEmpty() && !list.get(i).name.equals("!")) {
        elements.add(i);
      }
    }
    return elements;
  }

  private int anElement(List<Piece> list) {
    List<Integer> elements = elements(list);
    return elements.get(random.nextInt(elements.size()));
  }

  private Label insert() {
    List<List<Piece>> lists = lists();
    if (!lists.isEmpty()) {
      List<Piece> list = lists.get(random.nextInt(lists.size()));
      int at = anElement(list);
      Piece item = list.get(at).copy();
      rename(item);
      list.add(at, item);
    }
    return Label.STRUCTURE;
  }

  /** Gives a copy keys and texts of its own. */
  private void rename(Piece piece) {
    for (int i = 0; i < piece.attributes.size(); i += 2) {
      if (piece.attributes.get(i).equals("id") || piece.attributes.get(i).equals("data-key")) {
        piece.attributes.set(i + 1, "k" + keys++);
      }
    }
    if (piece.name.isEmpty() && !piece.text.isBlank()) {
      piece.text = "new" + random.nextInt(100_000);
    }
    piece.children.forEach(this::rename);
  }

  private Label remove() {
    List<List<Piece>> lists = lists();
    if (!lists.isEmpty()) {
      List<Piece> list = lists.get(random.nextInt(lists.size()));
      list.remove(anElement(list));
    }
    return Label.STRUCTURE;
  }

  private Label move() {
    List<List<Piece>> lists = lists();
    if (!lists.isEmpty()) {
      List<Piece> list = lists.get(random.nextInt(lists.size()));
      Piece item = list.remove(anElement(list));
      list.add(anElement(list), item);
    }
    return Label.STRUCTURE;
  }
}
