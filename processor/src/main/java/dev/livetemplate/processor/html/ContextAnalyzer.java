package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode;
import dev.livetemplate.processor.bind.BoundNode.BoundCall;
import dev.livetemplate.processor.bind.BoundNode.BoundIndentation;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.BoundText;
import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.bind.BoundNode.BoundWrap;
import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.Read;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.escape.Escaping;
import dev.livetemplate.processor.escape.Positions;
import dev.livetemplate.processor.escape.SlotEscapes;
import dev.livetemplate.processor.escape.SlotEscapes.SlotEscape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a template as HTML's tokenizer does and tells the context of every slot.
 *
 * <p>It follows the states of the HTML standard's tokenizer that matter for a template, as Go's
 * html/template does: a section's sides must both end in the state in which the section began.
 * Where they do not, {@link Unsplittable} says so, and the caller makes the whole template opaque.
 */
final class ContextAnalyzer {

  private static final Set<String> RCDATA = Set.of("title", "textarea");
  private static final Set<String> RAW_TEXT =
      Set.of("script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext");

  private final Diagnostics problems;
  private final Ids ids;
  private final SlotEscapes escapes;
  private ContentState state = ContentState.DATA;
  private TokenSink sink = new TokenSink();

  /**
   * What stands between a {@code <} or {@code <!--} and its end, when a static text has ended
   * inside; else null.
   */
  private @Nullable TagReader tag;

  private @Nullable CommentReader comment;
  private @Nullable StringBuilder markup;

  /** The start tag that has just ended, while nothing has followed it; else 0. */
  private int afterTag;

  private final Set<Integer> droppedLineFeeds = new HashSet<>();
  private final TagPlaces places;

  private final @Nullable BoundPartial within;
  private final boolean indented;

  /**
   * Creates an analyzer for one template or recursive partial.
   *
   * @param escapes how each value is escaped
   * @param places takes down where start tags stand
   * @param within the partial; null for the template
   * @param indented whether the partial's lines have an indentation that depends on the call
   */
  ContextAnalyzer(
      Diagnostics problems,
      Ids ids,
      SlotEscapes escapes,
      TagPlaces places,
      @Nullable BoundPartial within,
      boolean indented) {
    this.problems = problems;
    this.ids = ids;
    this.escapes = escapes;
    this.places = places;
    this.within = within;
    this.indented = indented;
  }

  /**
   * Returns the nodes as tokens.
   *
   * @throws Unsplittable when a section cannot be told apart from what surrounds it
   */
  List<Token> analyze(List<BoundNode> nodes) {
    nodes(nodes);
    if (tag != null || comment != null) {
      throw new Unsplittable("the template ends inside a tag or a comment");
    }
    if (markup != null) {
      sink.markup(markup.toString(), "");
      markup = null;
    }
    return new References(ids).contain(sink.tokens());
  }

  /**
   * Returns the start tags that a literal line feed follows, which the parser drops behind {@code
   * <pre>} and the like.
   */
  Set<Integer> tagsBeforeLineFeed() {
    return droppedLineFeeds;
  }

  private void nodes(List<BoundNode> nodes) {
    List<BoundText> texts = new ArrayList<>();
    for (BoundNode node : nodes) {
      if (node instanceof BoundText literal) {
        texts.add(literal);
      } else if (!(node instanceof BoundIndentation) || indented) {
        texts(texts);
        texts.clear();
        node(node);
      }
    }
    texts(texts);
  }

  private void texts(List<BoundText> texts) {
    places.read(texts);
    text(texts.stream().map(BoundText::text).collect(Collectors.joining()));
  }

  private void node(BoundNode node) {
    if (markup != null) {
      unsafe(node.span(), Positions.MARKUP.what(), Positions.MARKUP.fix());
    } else if (node instanceof BoundWrap && (tag != null || comment != null)) {
      return; // the escape phase has refused it
    } else if (tag != null) {
      tag.node(node);
    } else if (comment != null) {
      comment.node(node);
    } else if (sink.endsWith('<') || sink.endsWith("</")) {
      unsafe(node.span(), Positions.TAG_OPEN.what(), Positions.TAG_OPEN.fix());
    } else {
      contentNode(node);
    }
  }

  private void contentNode(BoundNode node) {
    afterTag = 0;
    if (node instanceof BoundVariable variable) {
      variable(variable);
    } else if (node instanceof BoundSection section) {
      sink.add(section(section));
    } else if (node instanceof BoundList list) {
      int id = ids.next();
      sink.add(new Token.Rows(id, list, side(list.nodes(), list.span())));
    } else if (node instanceof BoundWrap wrap) {
      Token token = new Token.Wrap(ids.next(), wrap, side(wrap.nodes(), wrap.span()));
      sink.add(new Token.Opaque(ids.next(), List.of(token)));
    } else if (node instanceof BoundCall call) {
      sink.add(new Token.Call(ids.next(), call, within));
    } else if (node instanceof BoundIndentation indentation) {
      sink.add(
          new Token.Slot(
              ids.next(), indentation(indentation), state.slotContext(), Escaping.PLAIN));
    }
  }

  /** Returns the partial's indentation as the value that it is. */
  BoundVariable indentation(BoundIndentation node) {
    if (within == null) {
      throw new IllegalStateException("indentation outside of a partial");
    }
    return new BoundVariable(
        new Read(within.indentation(), List.of(), node.span()), true, node.span());
  }

  boolean isIndented() {
    return indented;
  }

  private void variable(BoundVariable variable) {
    Token.Slot slot = slot(ids.next(), variable, state.slotContext());
    sink.add(opaque(slot.isMarkup(), slot));
  }

  private Token opaque(boolean opaque, Token token) {
    return opaque ? new Token.Opaque(ids.next(), List.of(token)) : token;
  }

  private Token.Section section(BoundSection section) {
    int id = ids.next();
    List<Token> then = side(section.then(), section.span());
    List<Token> otherwise = side(section.otherwise(), section.span());
    return new Token.Section(id, section, then, otherwise);
  }

  private List<Token> side(List<BoundNode> nodes, Span span) {
    TokenSink outer = sink;
    ContentState before = state;
    sink = new TokenSink();
    nodes(nodes);
    if (tag != null || comment != null || markup != null || !state.equals(before)) {
      throw new Unsplittable(
          "the section ends in another part of the HTML than it begins in", span);
    }
    List<Token> tokens = sink.tokens();
    sink = outer;
    return tokens;
  }

  private void text(String text) {
    int i = 0;
    while (i < text.length()) {
      if (tag != null) {
        i = tag.read(text, i);
        if (tag.isDone()) {
          finishTag(tag);
        }
      } else if (comment != null) {
        i = comment.read(text, i);
        if (comment.isDone()) {
          sink.add(comment(comment.token()));
          comment = null;
        }
      } else if (markup != null) {
        i = markup(markup, text, i);
      } else {
        i = content(text, i);
      }
    }
  }

  /** A comment that may come out like a marker is opaque, since opaque regions never do. */
  private Token comment(Token token) {
    boolean likeMarker =
        token instanceof Token.Comment dynamic && MarkerIds.mayLookLikeMarker(dynamic.parts());
    return opaque(likeMarker, token);
  }

  private void finishTag(TagReader reader) {
    Token.Tag done = reader.token();
    tag = null;
    sink.add(done);
    boolean foreign = state.inForeign();
    state = state.afterStartTag(done.name(), done.selfClosing());
    afterTag = done.id();
    places.end(done.id());
    if (!foreign && RCDATA.contains(done.name())) {
      state = state.inside(done.name(), ContentState.RCDATA_KIND);
    } else if (!foreign && RAW_TEXT.contains(done.name())) {
      state = state.inside(done.name(), ContentState.RAW_KIND);
    }
  }

  private int markup(StringBuilder source, String text, int from) {
    int end = text.indexOf('>', from);
    int next = end < 0 ? text.length() : end + 1;
    source.append(text, from, next);
    if (end >= 0) {
      finishMarkup(source.toString());
    }
    return next;
  }

  private void finishMarkup(String source) {
    markup = null;
    String name = source.startsWith("</") ? HtmlText.tagName(source, 2) : "";
    sink.markup(source, name);
    if (!name.isEmpty()) {
      state = state.afterEndTag(name);
    }
  }

  private int content(String text, int from) {
    if (afterTag != 0) {
      if (text.charAt(from) == '\n' || text.charAt(from) == '\r') {
        droppedLineFeeds.add(afterTag);
      }
      afterTag = 0;
    }
    if (state.rawName() != null) {
      return rawContent(text, from, state.rawName());
    }
    int open = from;
    while (open < text.length()
        && !(text.charAt(open) == '<' && HtmlText.opensMarkup(text, open))) {
      open++;
    }
    sink.text(text.substring(from, open));
    if (open == text.length()) {
      return open;
    }
    return open(text, open);
  }

  private int open(String text, int open) {
    if (text.startsWith("<!--", open)) {
      comment = new CommentReader(this, ids);
      return open;
    }
    if (HtmlText.isLetter(text.charAt(open + 1))) {
      tag = new TagReader(this, ids);
      places.begin(open);
      return open;
    }
    markup = new StringBuilder();
    return open;
  }

  private int rawContent(String text, int from, String name) {
    int end = HtmlText.endTag(text, from, name);
    if (end < 0) {
      sink.text(text.substring(from));
      return text.length();
    }
    sink.text(text.substring(from, end));
    state = state.outside();
    markup = new StringBuilder();
    return end;
  }

  /**
   * Returns a variable, section or list inside a tag or comment as token, its sides read by the
   * given reader.
   */
  Token nested(BoundNode node, SlotContext context, SideReader sides) {
    int id = ids.next();
    if (node instanceof BoundVariable variable) {
      return slot(id, variable, context);
    }
    if (node instanceof BoundIndentation indentation) {
      return new Token.Slot(id, indentation(indentation), context, Escaping.PLAIN);
    }
    if (node instanceof BoundSection section) {
      List<Token> then = sides.read(section.then(), section, true);
      List<Token> otherwise = sides.read(section.otherwise(), section, false);
      return new Token.Section(id, section, then, otherwise);
    }
    if (node instanceof BoundList list) {
      return new Token.Rows(id, list, sides.read(list.nodes(), null, true));
    }
    throw new Unsplittable("a recursive partial is called inside a tag", node.span());
  }

  private Token.Slot slot(int id, BoundVariable variable, SlotContext context) {
    SlotEscape escape = escapes.of(variable);
    if (!context.agreesWith(escape.where())) {
      unsafe(
          variable.span(),
          "the HTML before it can be read in two ways, so that nobody can tell how to escape it",
          "write the HTML around it in the plain way: every tag closed, every value in quotes");
    }
    return new Token.Slot(id, variable, context, escape.escaping());
  }

  void unsafe(Span span, String what, String fix) {
    problems.report(ProblemCode.UNSAFE_CONTEXT, span, what, fix);
  }

  /** Reads one side of a section inside a tag or comment. */
  interface SideReader {
    List<Token> read(List<BoundNode> nodes, @Nullable BoundSection section, boolean then);
  }

  /** Says that a template cannot be split at its sections. */
  static final class Unsplittable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient @Nullable Span span;

    Unsplittable(String reason) {
      super(reason);
      this.span = null;
    }

    Unsplittable(String reason, Span span) {
      super(reason);
      this.span = span;
    }
  }

  /** Gives out token numbers. */
  static final class Ids {
    private int last;

    int next() {
      return ++last;
    }

    /** Returns the number given out last. */
    int last() {
      return last;
    }
  }
}
