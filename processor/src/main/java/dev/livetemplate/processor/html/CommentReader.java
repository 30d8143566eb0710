package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode;
import dev.livetemplate.processor.bind.BoundNode.BoundIndentation;
import dev.livetemplate.processor.bind.BoundNode.BoundText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one comment, from its {@code <!--} to its end, with the values inside. */
final class CommentReader {

  private static final Pattern END = Pattern.compile("--!?>");

  /** What ends a comment right behind its beginning (HTML standard, section 13.2.5.43). */
  private static final Pattern EARLY_END = Pattern.compile("-?>");

  private final ContextAnalyzer analyzer;
  private final ContextAnalyzer.Ids ids;
  private final StringBuilder start = new StringBuilder();
  private TokenSink sink = new TokenSink();
  private int depth;

  /** Whether nothing stands behind the comment's {@code <!--} so far. */
  private boolean begins = true;

  private int endLength;
  private boolean dynamic;
  private boolean done;

  CommentReader(ContextAnalyzer analyzer, ContextAnalyzer.Ids ids) {
    this.analyzer = analyzer;
    this.ids = ids;
  }

  boolean isDone() {
    return done;
  }

  /** Reads on from the index and returns the index behind what was read. */
  int read(String text, int from) {
    if (start.length() < 4) {
      start.append("<!--");
      sink.text("<!--");
      return from + 4;
    }
    Matcher end = END.matcher(text).region(from, text.length());
    if (begins && EARLY_END.matcher(text).region(from, text.length()).lookingAt()) {
      end.usePattern(EARLY_END);
    }
    begins = false;
    if (!end.find()) {
      sink.text(text.substring(from));
      return text.length();
    }
    if (depth > 0) {
      throw new ContextAnalyzer.Unsplittable(
          "a comment ends inside a section that began within it");
    }
    sink.text(text.substring(from, end.end()));
    endLength = end.end() - end.start();
    done = true;
    return end.end();
  }

  void node(BoundNode node) {
    if (node instanceof BoundIndentation && !analyzer.isIndented()) {
      return;
    }
    dynamic = true;
    begins = false;
    sink.add(analyzer.nested(node, SlotContext.COMMENT, (nodes, section, then) -> side(nodes)));
  }

  private List<Token> side(List<BoundNode> nodes) {
    TokenSink outer = sink;
    sink = new TokenSink();
    depth++;
    for (BoundNode node : nodes) {
      if (node instanceof BoundText text) {
        for (int i = 0; i < text.text().length(); ) {
          i = read(text.text(), i);
        }
      } else {
        node(node);
      }
    }
    depth--;
    List<Token> tokens = sink.tokens();
    sink = outer;
    return tokens;
  }

  Token token() {
    List<Token> content = sink.tokens();
    if (!dynamic) {
      return new Token.Markup(((Token.Text) content.get(0)).source(), "");
    }
    List<ValuePart> parts = new ArrayList<>(PartReader.parts(content, SlotContext.COMMENT));
    parts.set(0, new ValuePart.Static(((ValuePart.Static) parts.get(0)).text().substring(4)));
    int last = parts.size() - 1;
    String tail = ((ValuePart.Static) parts.get(last)).text();
    parts.set(last, new ValuePart.Static(tail.substring(0, tail.length() - endLength)));
    parts.removeIf(part -> part instanceof ValuePart.Static text && text.text().isEmpty());
    return new Token.Comment(ids.next(), content, parts);
  }
}
