package sample;

import dev.livetemplate.LiveTemplate;
import java.util.List;

/** A tree whose nodes name the partials that show them. */
@LiveTemplate(path = "page.mustache", partials = {"folder", "leaf"})
public record Page(String title, Node root) {

  enum Shape {
    FOLDER,
    LEAF
  }

  record Node(Shape shape, String content, List<Node> nodes) {
    static Node leaf(String content) {
      return new Node(Shape.LEAF, content, List.of());
    }

    static Node folder(String content, Node... nodes) {
      return new Node(Shape.FOLDER, content, List.of(nodes));
    }
  }

  static List<Page> states() {
    Node one = Node.folder("one", Node.leaf("x"), Node.leaf("y"));
    return List.of(
        new Page("a", one),
        new Page("b", Node.folder("two", one, Node.folder("empty"), Node.leaf("z"))),
        new Page("c", Node.leaf("only")),
        new Page("d", Node.folder("two", Node.leaf("z"), Node.folder("one", Node.leaf("y")))));
  }
}
