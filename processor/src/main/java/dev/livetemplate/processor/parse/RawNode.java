package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.parse.Token.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of one file, before partials, parents and blocks are put in place. Knows offsets instead
 * of spans, because the same file may be included at several places.
 */
sealed interface RawNode {

  /** Literal text of at most one line. */
  record Text(int start, int end) implements RawNode {}

  /**
   * The place where a line of output begins, which indentation goes to. A line that is only a
   * standalone tag has none.
   */
  record LineStart(int offset) implements RawNode {}

  /**
   * A variable tag.
   *
   * @param parts the parts of its name, see {@link Node.Name}
   */
  record Variable(Tag tag, List<String> parts) implements RawNode {}

  /**
   * A section or inverted section.
   *
   * @param parts the parts of its name, see {@link Node.Name}
   */
  record Section(Tag open, Tag close, List<String> parts, List<RawNode> children)
      implements RawNode {}

  /**
   * A partial tag, a parent with what it puts into the blocks, or a lambda's tag.
   *
   * @param chosenBy the parts of the name of the value that names the template, see {@link
   *     Node.Name}; null where the tag itself names it
   * @param standalone whether it is alone on its line, so that its lines are indented
   * @param indent the white space before a standalone tag, else empty
   * @param arguments the blocks in a parent
   */
  record Include(
      Tag tag,
      @Nullable List<String> chosenBy,
      boolean standalone,
      String indent,
      List<Argument> arguments)
      implements RawNode {

    /** Returns whether a lambda's text takes the place of the tag. */
    boolean isLambda() {
      return tag.kind() != Token.Kind.PARTIAL && tag.kind() != Token.Kind.PARENT;
    }

    Include withIndent(String other) {
      return new Include(tag, chosenBy, standalone, other, arguments);
    }
  }

  /**
   * A block that can be overridden, with its default content.
   *
   * @param startsLine whether the block has its lines for itself
   * @param indent what goes before each line put into a block that starts a line
   * @param children the default content as it stands, indentation included
   */
  record Block(Tag tag, boolean startsLine, String indent, List<RawNode> children)
      implements RawNode {}

  /**
   * A block inside a parent: what is put into the parent's block of that name.
   *
   * @param startsLine whether the content begins with a line of its own
   * @param children the content, its own indentation taken away
   */
  record Argument(Tag tag, boolean startsLine, List<RawNode> children) {}
}
