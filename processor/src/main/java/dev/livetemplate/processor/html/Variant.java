package dev.livetemplate.processor.html;

import dev.livetemplate.contract.Markers;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.Truth;
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

  /** Returns the HTML, markers included. */
  String html(List<Token> template, Map<Integer, PlacedTemplate.Markers> markers) {
    StringBuilder html = new StringBuilder();
    write(template, markers, html);
    return html.toString();
  }

  private void write(
      List<Token> tokens, Map<Integer, PlacedTemplate.Markers> markers, StringBuilder html) {
    for (Token token : tokens) {
      write(token, markers, html);
    }
  }

  private void write(
      Token token, Map<Integer, PlacedTemplate.Markers> markers, StringBuilder html) {
    if (token instanceof Token.Text text) {
      html.append(text.source());
    } else if (token instanceof Token.Markup markup) {
      html.append(markup.source());
    } else if (token instanceof Token.Tag tag) {
      write(tag.content(), markers, html);
    } else if (token instanceof Token.Comment comment) {
      write(comment.content(), markers, html);
    } else if (token instanceof Token.Slot slot) {
      html.append(value(slot));
    } else if (token instanceof Token.Call) {
      html.append(raw);
    } else {
      region(token, markers, html);
    }
  }

  private void region(
      Token token, Map<Integer, PlacedTemplate.Markers> markers, StringBuilder html) {
    PlacedTemplate.Markers written = markers.get(idOf(token));
    comment(written == null ? null : written.start(), html);
    if (token instanceof Token.Section section) {
      write(shows(section.section()) ? section.then() : section.otherwise(), markers, html);
    } else if (token instanceof Token.Rows list) {
      for (int i = 0; i < count(list.list()); i++) {
        write(list.row(), markers, html);
        comment(written == null ? null : written.rowEnd(), html);
      }
    } else if (token instanceof Token.Opaque opaque) {
      write(opaque.content(), markers, html);
    }
    comment(written == null ? null : written.end(), html);
  }

  private static int idOf(Token token) {
    if (token instanceof Token.Section section) {
      return section.id();
    }
    if (token instanceof Token.Rows list) {
      return list.id();
    }
    return token instanceof Token.Opaque opaque ? opaque.id() : 0;
  }

  private static void comment(@Nullable String data, StringBuilder html) {
    if (data != null) {
      html.append(Markers.comment(data));
    }
  }

  String value(Token.Slot slot) {
    return switch (slot.context()) {
      case TEXT, RCDATA, RAW_TEXT -> slot.variable().escaped() ? text : raw;
      case QUOTED, UNQUOTED, UNQUOTED_PART, COMMENT -> "x";
    };
  }
}
