package dev.livetemplate.processor.html;

import dev.livetemplate.contract.Markers;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.Truth;
import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.Read;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a template may come out: which sections are shown, how many rows lists have,
 * what values are.
 *
 * @param shown the side that sections show unless flipped
 * @param rows how many rows lists have unless flipped
 * @param flipped the sections and lists that do the opposite (a list: no row instead of some, one
 *     instead of none)
 * @param text what values are in text
 * @param raw what raw HTML is
 */
record Variant(boolean shown, int rows, Set<Read> flipped, String text, String raw) {

  boolean shows(BoundSection section) {
    boolean usually = section.truth() == Truth.NOT_EMPTY ? rows > 0 : shown;
    return usually != flipped.contains(section.condition());
  }

  int count(BoundList list) {
    return flipped.contains(list.items()) ? (rows == 0 ? 1 : 0) : rows;
  }

  /** The attribute that names the opaque region in which an element's start tag stands. */
  static final String REGION_ATTRIBUTE = "lt--region";

  /** Recursive partials are looked into this deep. */
  static final int DEPTH = 2;

  /**
   * Returns the HTML, markers included.
   *
   * @param partials the recursive partials that are called
   */
  String html(
      List<Token> template,
      Map<BoundPartial, List<Token>> partials,
      Map<Integer, PlacedTemplate.Markers> markers) {
    Writer writer = new Writer(partials, markers);
    writer.write(template, 0);
    return writer.html.toString();
  }

  /** Writes tokens one after another. */
  private final class Writer {
    private final Map<BoundPartial, List<Token>> partials;
    private final Map<Integer, PlacedTemplate.Markers> markers;
    private final StringBuilder html = new StringBuilder();

    /** The opaque region that is written; 0: none. */
    private int opaque;

    Writer(Map<BoundPartial, List<Token>> partials, Map<Integer, PlacedTemplate.Markers> markers) {
      this.partials = partials;
      this.markers = markers;
    }

    void write(List<Token> tokens, int depth) {
      for (Token token : tokens) {
        write(token, depth);
      }
    }

    private void write(Token token, int depth) {
      if (token instanceof Token.Text text) {
        html.append(text.source());
      } else if (token instanceof Token.Written written) {
        html.append(written.source());
      } else if (token instanceof Token.Markup markup) {
        html.append(markup.source());
      } else if (token instanceof Token.Tag tag) {
        tag(tag, depth);
      } else if (token instanceof Token.Wrap) {
        html.append(raw);
      } else if (token instanceof Token.Comment comment) {
        write(comment.content(), depth);
      } else if (token instanceof Token.Slot slot) {
        html.append(value(slot));
      } else {
        region(token, depth);
      }
    }

    /** A tag says its number, one in an opaque region that of the region. */
    private void tag(Token.Tag tag, int depth) {
      int name = html.length() + 1 + tag.name().length();
      write(tag.content(), depth);
      String attribute = opaque == 0 ? Superset.TAG_ATTRIBUTE : REGION_ATTRIBUTE;
      int id = opaque == 0 ? tag.id() : opaque;
      html.insert(name, " " + attribute + "=\"" + id + "\" ");
    }

    private void region(Token token, int depth) {
      PlacedTemplate.Markers written = markers.get(token.id());
      comment(written == null ? null : written.start());
      if (token instanceof Token.Section section) {
        write(shows(section.section()) ? section.then() : section.otherwise(), depth);
      } else if (token instanceof Token.Rows list) {
        for (int i = 0; i < count(list.list()); i++) {
          write(list.row(), depth);
          comment(written == null ? null : written.rowEnd());
        }
      } else if (token instanceof Token.Opaque opaque) {
        int outer = this.opaque;
        this.opaque = outer == 0 ? opaque.id() : outer;
        write(opaque.content(), depth);
        this.opaque = outer;
      } else if (token instanceof Token.Call call) {
        call(call, depth, written);
      }
      comment(written == null ? null : written.end());
    }

    private void call(Token.Call call, int depth, PlacedTemplate.@Nullable Markers written) {
      List<Token> partial = partials.get(call.call().definition());
      if (partial == null) {
        html.append(raw);
      } else if (depth < DEPTH) {
        write(partial, depth + 1);
        comment(written == null ? null : written.rowEnd());
      }
    }

    private void comment(@Nullable String data) {
      if (data != null) {
        html.append(Markers.comment(data));
      }
    }
  }

  String value(Token.Slot slot) {
    return switch (slot.context()) {
      case TEXT, RCDATA, RAW_TEXT -> slot.isMarkup() ? raw : text;
      case COMMENT -> text;
      case QUOTED, UNQUOTED, UNQUOTED_PART -> "x";
    };
  }
}
