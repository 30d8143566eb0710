package dev.livetemplate.processor.cases;

import java.util.ArrayList;
import java.util.List;

/** A piece of a generated template: a tree that prints itself, so that it can be cut down. */
sealed interface Piece {

  /** Appends the piece's text. */
  void print(StringBuilder out);

  /** Text that is kept or dropped as a whole. */
  record Leaf(String text) implements Piece {
    @Override
    public void print(StringBuilder out) {
      out.append(text);
    }
  }

  /** An element, a section or a list: its tags are kept or dropped together. */
  record Node(String open, List<Piece> children, String close) implements Piece {
    public Node {
      children = List.copyOf(children);
    }

    @Override
    public void print(StringBuilder out) {
      out.append(open);
      children.forEach(child -> child.print(out));
      out.append(close);
    }
  }

  /** Returns the text of pieces, one after another. */
  static String print(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    pieces.forEach(piece -> piece.print(out));
    return out.toString();
  }

  /**
   * Returns everything that the pieces become by dropping one piece, or only the tags of one; the
   * biggest cuts first.
   */
  static List<List<Piece>> smaller(List<Piece> pieces) {
    List<List<Piece>> results = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      results.add(replaced(pieces, i, List.of()));
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Node node) {
        results.add(replaced(pieces, i, node.children()));
        for (List<Piece> children : smaller(node.children())) {
          Piece smaller = new Node(node.open(), children, node.close());
          results.add(replaced(pieces, i, List.of(smaller)));
        }
      }
    }
    return results;
  }

  private static List<Piece> replaced(List<Piece> pieces, int index, List<Piece> replacement) {
    List<Piece> copy = new ArrayList<>(pieces.subList(0, index));
    copy.addAll(replacement);
    copy.addAll(pieces.subList(index + 1, pieces.size()));
    return copy;
  }
}
