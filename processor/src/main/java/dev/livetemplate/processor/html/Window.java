package dev.livetemplate.processor.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list of tokens that opens and closes the same elements, whichever sides its
 * sections show.
 *
 * @param from index of its first token
 * @param to index behind its last token
 */
record Window(int from, int to) {

  static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  /** Returns the smallest window that holds the token; null when there is none in the list. */
  static @Nullable Window around(List<Token> list, int index) {
    int from = index;
    int to = index + 1;
    while (true) {
      List<Token> window = list.subList(from, to);
      Balance then = new Balance(true);
      Balance otherwise = new Balance(false);
      then.read(window);
      otherwise.read(window);
      if (then.unopened || otherwise.unopened) {
        if (--from < 0) {
          return null;
        }
      } else if (!then.open.isEmpty() || !otherwise.open.isEmpty()) {
        if (++to > list.size()) {
          return null;
        }
      } else {
        return new Window(from, to);
      }
    }
  }

  /** Returns whether a section or list may end with elements open whose end tags are omitted. */
  static boolean leavesOpen(DomNode node) {
    if (node instanceof DomNode.Choice choice) {
      return leavesOpen(choice.token().then()) || leavesOpen(choice.token().otherwise());
    }
    return node instanceof DomNode.Repeat repeat && leavesOpen(repeat.token().row());
  }

  /**
   * Returns how many elements stand behind a region that leaves elements open, in one of which a
   * marker behind it would end up: they are counted from the container's end. 0 where there is
   * something else that must be found.
   */
  static int elementsBehind(List<DomNode> nodes, int region) {
    List<DomNode> behind = nodes.subList(region + 1, nodes.size());
    if (behind.isEmpty()
        || !(behind.get(0) instanceof DomNode.Element)
        || !leavesOpen(nodes.get(region))) {
      return 0;
    }
    int count = 0;
    for (DomNode node : behind) {
      if (node instanceof DomNode.Element) {
        count++;
      } else if (!(node instanceof DomNode.Run run && run.isStatic())) {
        return 0;
      }
    }
    return count;
  }

  private static boolean leavesOpen(List<Token> tokens) {
    return Stream.of(true, false)
        .map(Balance::new)
        .peek(balance -> balance.read(tokens))
        .anyMatch(balance -> !balance.open.isEmpty());
  }

  /** Counts what a stretch of tokens opens and closes when all sections show the same side. */
  private static final class Balance {
    private final boolean side;
    private final List<String> open = new ArrayList<>();
    private boolean unopened;

    Balance(boolean side) {
      this.side = side;
    }

    void read(List<Token> tokens) {
      for (Token token : tokens) {
        if (token instanceof Token.Tag tag) {
          if (!VOID.contains(tag.name()) && !tag.selfClosing()) {
            open.add(tag.name());
          }
        } else if (token instanceof Token.Markup markup && !markup.endTag().isEmpty()) {
          close(markup.endTag());
        } else if (token instanceof Token.Section section) {
          read(side ? section.then() : section.otherwise());
        } else if (token instanceof Token.Rows rows) {
          read(rows.row());
        }
      }
    }

    private void close(String name) {
      int at = open.lastIndexOf(name);
      if (at < 0) {
        unopened = true;
      } else {
        open.subList(at, open.size()).clear();
      }
    }
  }
}
