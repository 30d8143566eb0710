package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode;
import dev.livetemplate.processor.bind.BoundNode.BoundCall;
import dev.livetemplate.processor.bind.BoundNode.BoundIndentation;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.BoundText;
import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.escape.Positions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one start tag, from its {@code <} to its {@code >}, with the values and sections inside.
 */
final class TagReader {

  private enum Mode {
    NAME,
    /** Between attributes, or behind an attribute's name or value. */
    BETWEEN,
    ATTRIBUTE_NAME,
    AFTER_NAME,
    BEFORE_VALUE,
    DOUBLE_QUOTED,
    SINGLE_QUOTED,
    UNQUOTED,
    DONE
  }

  private final ContextAnalyzer analyzer;
  private final ContextAnalyzer.Ids ids;
  private final StringBuilder name = new StringBuilder();
  private final StringBuilder attributeName = new StringBuilder();
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<Attribute.Guard> guards = new ArrayList<>();
  private Mode mode = Mode.NAME;
  private TokenSink sink = new TokenSink();
  private @Nullable TokenSink value;
  private @Nullable Span firstInValue;

  /** How many sections have been opened inside the value. */
  private int valueDepth;

  /**
   * Whether a name or an unquoted value has just ended without white space, because a section began
   * or ended.
   */
  private boolean needsSpace;

  /** The same for the end of one of the sides of the section that is being read. */
  private boolean sideNeedsSpace;

  /** Whether what needs the space is the name of an attribute, which then is longer. */
  private boolean gluesNames = true;

  private boolean selfClosing;
  private boolean irregular;

  TagReader(ContextAnalyzer analyzer, ContextAnalyzer.Ids ids) {
    this.analyzer = analyzer;
    this.ids = ids;
  }

  boolean isDone() {
    return mode == Mode.DONE;
  }

  Token.Tag token() {
    return new Token.Tag(
        ids.next(),
        name.toString().toLowerCase(Locale.ROOT),
        sink.tokens(),
        attributes,
        selfClosing,
        irregular);
  }

  /** Reads on from the index and returns the index behind what was read. */
  int read(String text, int from) {
    int i = from;
    while (i < text.length() && mode != Mode.DONE) {
      character(text.charAt(i));
      i++;
    }
    return i;
  }

  private void character(char c) {
    sink.text(String.valueOf(c));
    switch (mode) {
      case NAME -> name(c);
      case BETWEEN -> between(c);
      case ATTRIBUTE_NAME -> attributeName(c);
      case AFTER_NAME -> afterName(c);
      case BEFORE_VALUE -> beforeValue(c);
      case DOUBLE_QUOTED -> quoted(c, '"');
      case SINGLE_QUOTED -> quoted(c, '\'');
      case UNQUOTED -> unquoted(c);
      case DONE -> throw new IllegalStateException();
    }
  }

  private void name(char c) {
    if (c == '>') {
      close();
    } else if (HtmlText.isSpace(c) || c == '/') {
      mode = Mode.BETWEEN;
      selfClosing = c == '/';
    } else if (c != '<' || !name.isEmpty()) {
      name.append(c);
    }
  }

  private void between(char c) {
    if (c == '>') {
      close();
    } else if (HtmlText.isSpace(c)) {
      needsSpace = false;
      gluesNames |= guards.isEmpty();
      selfClosing = false;
    } else if (c == '/') {
      // Behind a value without quotes it is a part of the value, where the sections between are not
      // shown.
      irregular |= needsSpace && !gluesNames;
      needsSpace = false;
      gluesNames |= guards.isEmpty();
      selfClosing = true;
    } else {
      if (needsSpace && (!gluesNames || c == '=')) {
        throw new ContextAnalyzer.Unsplittable(
            "an attribute's name or value runs on behind a section");
      }
      irregular |= needsSpace;
      needsSpace = false;
      selfClosing = false;
      attributeName.setLength(0);
      attributeName.append(c);
      mode = Mode.ATTRIBUTE_NAME;
    }
  }

  private void attributeName(char c) {
    if (c == '=') {
      mode = Mode.BEFORE_VALUE;
    } else if (HtmlText.isSpace(c)) {
      mode = Mode.AFTER_NAME;
    } else if (c == '>' || c == '/') {
      endAttribute();
      between(c);
    } else {
      attributeName.append(c);
    }
  }

  private void afterName(char c) {
    if (c == '=') {
      mode = Mode.BEFORE_VALUE;
    } else if (!HtmlText.isSpace(c)) {
      endAttribute();
      between(c);
    }
  }

  private void beforeValue(char c) {
    if (HtmlText.isSpace(c)) {
      return;
    }
    if (c == '>') {
      endAttribute();
      close();
      return;
    }
    value = new TokenSink();
    mode = c == '"' ? Mode.DOUBLE_QUOTED : c == '\'' ? Mode.SINGLE_QUOTED : Mode.UNQUOTED;
    if (mode == Mode.UNQUOTED) {
      value.text(String.valueOf(c));
    }
  }

  private void quoted(char c, char quote) {
    if (c != quote) {
      value().text(String.valueOf(c));
      return;
    }
    if (valueDepth > 0) {
      throw new ContextAnalyzer.Unsplittable(
          "an attribute value ends inside a section that began within it");
    }
    endAttribute();
  }

  private void unquoted(char c) {
    if (c == '>' || HtmlText.isSpace(c)) {
      if (valueDepth > 0) {
        throw new ContextAnalyzer.Unsplittable(
            "an attribute value ends inside a section that began within it");
      }
      endAttribute();
      between(c);
    } else {
      value().text(String.valueOf(c));
    }
  }

  private TokenSink value() {
    if (value == null) {
      throw new IllegalStateException("no value here");
    }
    return value;
  }

  private void endAttribute() {
    if (mode == Mode.UNQUOTED && value != null) {
      endUnquoted(value.tokens());
    }
    List<ValuePart> parts =
        value == null ? List.of() : PartReader.parts(value.tokens(), SlotContext.QUOTED);
    attributes.add(new Attribute(attributeName.toString(), guards, parts));
    value = null;
    mode = Mode.BETWEEN;
  }

  /**
   * An empty value without quotes would swallow what follows, so that one place must know that it
   * is the whole value.
   */
  private void endUnquoted(List<Token> tokens) {
    if (tokens.size() == 1 && tokens.get(0) instanceof Token.Slot slot) {
      sink.replace(
          slot, new Token.Slot(slot.id(), slot.variable(), SlotContext.UNQUOTED, slot.escaping()));
    } else if (tokens.stream().noneMatch(Token.Text.class::isInstance) && firstInValue != null) {
      analyzer.unsafe(
          firstInValue,
          "the attribute value without quotes may come out empty and would swallow what follows",
          "put quotes around the value");
    }
  }

  private void close() {
    if (!guards.isEmpty() || valueDepth > 0) {
      throw new ContextAnalyzer.Unsplittable(
          "a start tag ends inside a section that began within it");
    }
    mode = Mode.DONE;
  }

  /** Takes a node that stands inside the tag. */
  void node(BoundNode node) {
    if (node instanceof BoundText text) {
      for (int i = 0; i < text.text().length(); i++) {
        if (mode == Mode.DONE) {
          throw new ContextAnalyzer.Unsplittable(
              "a start tag ends inside a section that began within it");
        }
        character(text.text().charAt(i));
      }
      return;
    }
    if (node instanceof BoundIndentation && !analyzer.isIndented()) {
      return;
    }
    if (mode == Mode.BEFORE_VALUE && !(node instanceof BoundIndentation)) {
      value = new TokenSink();
      mode = Mode.UNQUOTED;
    }
    if (mode == Mode.UNQUOTED && valueDepth == 0 && beginsNextAttribute(node)) {
      endAttribute();
      needsSpace = true;
      gluesNames = false;
    }
    if (mode == Mode.DOUBLE_QUOTED || mode == Mode.SINGLE_QUOTED || mode == Mode.UNQUOTED) {
      valueNode(node);
    } else {
      betweenNode(node);
    }
  }

  /**
   * Returns whether a section that follows an unquoted value begins with white space, which ends
   * the value.
   */
  private static boolean beginsNextAttribute(BoundNode node) {
    return node instanceof BoundSection section
        && beginsWithSpace(section.then())
        && beginsWithSpace(section.otherwise());
  }

  private static boolean beginsWithSpace(List<BoundNode> nodes) {
    return nodes.isEmpty()
        || (nodes.get(0) instanceof BoundText text
            && !text.text().isEmpty()
            && HtmlText.isSpace(text.text().charAt(0)));
  }

  private void valueNode(BoundNode node) {
    SlotContext context = mode == Mode.UNQUOTED ? SlotContext.UNQUOTED_PART : SlotContext.QUOTED;
    irregular |= value().endsInReference();
    irregular |= node instanceof BoundVariable variable && !variable.escaped();
    if (node instanceof BoundCall) {
      throw new ContextAnalyzer.Unsplittable(
          "a recursive partial is called inside a tag", node.span());
    }
    firstInValue = node.span();
    valueDepth++;
    Token token = analyzer.nested(node, context, (nodes, section, then) -> valueSide(nodes));
    valueDepth--;
    value().add(token);
    sink.add(token);
  }

  private List<Token> valueSide(List<BoundNode> nodes) {
    Mode before = mode;
    TokenSink outerSink = sink;
    TokenSink outerValue = value();
    sink = new TokenSink();
    value = new TokenSink();
    for (BoundNode node : nodes) {
      node(node);
    }
    if (mode != before) {
      throw new ContextAnalyzer.Unsplittable(
          "an attribute value ends inside a section that began within it");
    }
    irregular |= value().endsInReference();
    List<Token> tokens = value().tokens();
    sink = outerSink;
    value = outerValue;
    return tokens;
  }

  private void betweenNode(BoundNode node) {
    if (node instanceof BoundIndentation) {
      // It follows a line feed, so that it is white space beside white space.
      sink.add(analyzer.nested(node, SlotContext.QUOTED, this::betweenSide));
      return;
    }
    if (node instanceof BoundVariable) {
      Positions.Position position =
          mode == Mode.NAME ? Positions.ELEMENT_NAME : Positions.ATTRIBUTE_NAME;
      analyzer.unsafe(node.span(), position.what(), position.fix());
      return;
    }
    if (mode == Mode.NAME) {
      mode = Mode.BETWEEN;
      needsSpace = true;
      gluesNames = false;
    } else if (mode == Mode.ATTRIBUTE_NAME || mode == Mode.AFTER_NAME) {
      needsSpace = mode == Mode.ATTRIBUTE_NAME;
      endAttribute();
    }
    irregular |= node instanceof BoundList;
    boolean outer = sideNeedsSpace;
    sideNeedsSpace = false;
    sink.add(analyzer.nested(node, SlotContext.QUOTED, this::betweenSide));
    needsSpace |= sideNeedsSpace;
    sideNeedsSpace = outer;
  }

  private List<Token> betweenSide(
      List<BoundNode> nodes, @Nullable BoundSection section, boolean then) {
    boolean neededSpace = needsSpace;
    TokenSink outer = sink;
    sink = new TokenSink();
    if (section != null) {
      guards.add(new Attribute.Guard(section, then));
    }
    int outerGuards = guards.size();
    for (BoundNode node : nodes) {
      node(node);
    }
    endSide(outerGuards);
    if (section != null) {
      guards.remove(guards.size() - 1);
    }
    sideNeedsSpace |= needsSpace;
    needsSpace = neededSpace;
    List<Token> tokens = sink.tokens();
    sink = outer;
    return tokens;
  }

  private void endSide(int openGuards) {
    if (mode == Mode.ATTRIBUTE_NAME
        || mode == Mode.AFTER_NAME
        || (mode == Mode.UNQUOTED && valueDepth == 0)) {
      needsSpace = mode != Mode.AFTER_NAME;
      gluesNames &= mode != Mode.UNQUOTED;
      endAttribute();
    }
    if (mode != Mode.BETWEEN || guards.size() != openGuards) {
      throw new ContextAnalyzer.Unsplittable("an attribute begins in a section and ends behind it");
    }
  }
}
