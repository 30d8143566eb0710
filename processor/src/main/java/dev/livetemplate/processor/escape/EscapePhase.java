package dev.livetemplate.processor.escape;

import dev.livetemplate.processor.bind.BoundNode;
import dev.livetemplate.processor.bind.BoundNode.BoundCall;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.BoundText;
import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.bind.BoundNode.BoundWrap;
import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.BoundTemplate;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.escape.Decision.Escape;
import dev.livetemplate.processor.escape.Decision.Refusal;
import dev.livetemplate.processor.escape.SlotEscapes.SlotEscape;
import dev.livetemplate.processor.escape.SlotEscapes.Where;
import dev.livetemplate.processor.escape.State.Html;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The escape phase. */
public final class EscapePhase {

  /** How often a list's row is read until its beginning and its end agree. */
  private static final int ROUNDS = 8;

  private final IdentityHashMap<BoundVariable, SlotEscape> slots = new IdentityHashMap<>();
  private final IdentityHashMap<BoundPartial, State> partials = new IdentityHashMap<>();
  private final Diagnostics problems;

  /** Whether what is read now is read again later, from a more general state. */
  private boolean tentative;

  /** The last value in the open tag that may be a refresh's time. */
  private @Nullable Span beforeUrl;

  private EscapePhase(Diagnostics problems) {
    this.problems = problems;
  }

  /**
   * Decides how each slot's value is escaped.
   *
   * @param problems takes the slots that nothing makes safe
   */
  public static SlotEscapes analyze(BoundTemplate template, Diagnostics problems) {
    if (!template.html()) {
      return SlotEscapes.ofPlainText();
    }
    EscapePhase phase = new EscapePhase(problems);
    phase.nodes(template.nodes(), State.START);
    return new SlotEscapes(phase.slots);
  }

  private State nodes(List<BoundNode> nodes, State from) {
    State at = from;
    StringBuilder text = new StringBuilder();
    for (BoundNode node : nodes) {
      if (node instanceof BoundText literal) {
        text.append(literal.text());
      } else {
        at = node(node, text(text.toString(), at));
        text.setLength(0);
      }
    }
    return text(text.toString(), at);
  }

  private State text(String text, State from) {
    if (text.isEmpty()) {
      return from;
    }
    return HtmlReader.read(from, text, this::unsafeRefresh);
  }

  private void unsafeRefresh() {
    if (beforeUrl != null) {
      report(
          beforeUrl,
          "a value stands where a refresh has its time, and could name any URL",
          "Make the value an int, or write \"time; url=\" in the template and the value behind it");
    }
  }

  private State node(BoundNode node, State before) {
    State at = before.html() == Html.BEFORE_VALUE ? before.beginValue(Html.UNQUOTED) : before;
    if (node instanceof BoundVariable variable) {
      return variable(variable, at);
    }
    if (node instanceof BoundSection section) {
      return nodes(section.then(), at).join(nodes(section.otherwise(), at));
    }
    if (node instanceof BoundList list) {
      return rows(list, at);
    }
    if (node instanceof BoundWrap wrap) {
      return wrap(wrap, at);
    }
    return node instanceof BoundCall call ? call(call, at) : at;
  }

  private State rows(BoundList list, State from) {
    boolean outer = tentative;
    tentative = true;
    State at = from;
    for (int i = 0; i < ROUNDS; i++) {
      State joined = at.join(nodes(list.nodes(), at));
      if (joined.equals(at)) {
        break;
      }
      at = joined;
    }
    tentative = outer;
    return at.join(nodes(list.nodes(), at));
  }

  private State wrap(BoundWrap wrap, State at) {
    if (!isContent(at)) {
      report(
          wrap.span(),
          "HTML is made where it is no content of an element",
          "Call the method between tags, or make a value of it");
    }
    State end = nodes(wrap.nodes(), at);
    return isContent(end) ? at : at.with(Html.UNKNOWN, "");
  }

  private static boolean isContent(State at) {
    return at.html() == Html.TEXT && at.language() instanceof Language.Plain;
  }

  private State call(BoundCall call, State at) {
    if (!isContent(at)) {
      report(
          call.span(),
          "a recursive partial is called where it is no content of an element",
          "call it between tags");
    }
    BoundPartial definition = call.definition();
    if (!partials.containsKey(definition)) {
      partials.put(definition, State.START);
      partials.put(definition, nodes(definition.nodes(), State.START));
    }
    State end = partials.get(definition);
    return end == null || end.html() == Html.TEXT ? at : at.with(Html.UNKNOWN, "");
  }

  private State variable(BoundVariable variable, State at) {
    Trust trust = Trust.of(variable.read().type(), variable.read().mayStopEarly());
    Decision decision = decide(variable, at, trust);
    if (decision instanceof Escape escape) {
      Where where = where(at.html());
      slots.put(variable, new SlotEscape(escape.escaping(), where));
    } else if (decision instanceof Refusal refusal) {
      slots.put(variable, new SlotEscape(Escaping.PLAIN, Where.NOWHERE));
      report(variable.span(), refusal.what(), refusal.fix());
    }
    return behind(variable, at, trust);
  }

  private static Decision decide(BoundVariable variable, State at, Trust trust) {
    if (at.html().isMarkup()) {
      return Positions.refuse(at.html());
    }
    boolean text = isContent(at);
    boolean number = Trust.of(variable.read().type(), false) == Trust.NUMBER;
    if (!variable.escaped() && !(number && text)) {
      return new Escape(Escaping.MARKUP);
    }
    if (at.html() == Html.COMMENT) {
      return new Escape(Escaping.REFERENCES);
    }
    if ((at.html() == Html.RCDATA || at.html() == Html.RAW_TEXT) && !at.name().isEmpty()) {
      return new Refusal("a value stands right behind '<' or '</'", "Put a space between");
    }
    if (trust == Trust.HTML && at.language() instanceof Language.Document) {
      return new Escape(Escaping.PLAIN);
    }
    if (trust == Trust.HTML && text) {
      return new Escape(Escaping.MARKUP);
    }
    return relaxed(at.language().slot(), at.language(), trust);
  }

  private static Decision relaxed(Decision decision, Language language, Trust trust) {
    if (decision instanceof Escape escape) {
      return new Escape(trust.relax(escape.escaping()));
    }
    boolean url = trust == Trust.URL && language instanceof UrlLanguage;
    return url ? new Escape(Escaping.PLAIN) : decision;
  }

  private State behind(BoundVariable variable, State at, Trust trust) {
    State behind = at.with(at.language().behindSlot());
    if (at.html() == Html.COMMENT) {
      return behind.with(Html.COMMENT, String.valueOf(State.DYNAMIC));
    }
    if (!at.html().isValue()) {
      return behind.with(at.html(), at.html() == Html.RCDATA ? "" : at.name());
    }
    if (at.language() instanceof RefreshLanguage refresh
        && refresh.url() == null
        && trust != Trust.NUMBER) {
      beforeUrl = variable.span();
      behind = behind.with(behind.facts().withValueBeforeUrl());
    }
    return Attributes.isDecisive(at.element(), at.attribute())
        ? behind.withValue(at.value() + State.DYNAMIC)
        : behind;
  }

  private static Where where(Html html) {
    return switch (html) {
      case TEXT -> Where.TEXT;
      case RCDATA -> Where.RCDATA;
      case RAW_TEXT -> Where.RAW_TEXT;
      case DOUBLE_QUOTED, SINGLE_QUOTED -> Where.QUOTED;
      case UNQUOTED -> Where.UNQUOTED;
      case COMMENT -> Where.COMMENT;
      default -> Where.NOWHERE;
    };
  }

  private void report(Span span, String what, String fix) {
    if (!tentative) {
      problems.report(ProblemCode.UNSAFE_CONTEXT, span, what, fix);
    }
  }
}
