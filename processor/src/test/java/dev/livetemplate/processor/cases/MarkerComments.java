package dev.livetemplate.processor.cases;

import dev.livetemplate.testing.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/** Takes marker comments out of pages ({@code docs/protocol.md}, section 9). */
final class MarkerComments {

  /** A marker, or a comment that could be read as one and got a space therefore. */
  private static final Pattern MARKER = Pattern.compile("\\[?[0-9a-z]{1,6} ?");

  private MarkerComments() {}

  /** Returns a copy of the page without the comments that could be markers. */
  static Document without(Document page) {
    Document copy = page.clone();
    List<Comment> markers = new ArrayList<>();
    copy.traverse(
        (Node node, int depth) -> {
          if (node instanceof Comment comment && MARKER.matcher(comment.getData()).matches()) {
            markers.add(comment);
          }
        });
    markers.forEach(Node::remove);
    Dom.normalize(copy);
    return copy;
  }
}
