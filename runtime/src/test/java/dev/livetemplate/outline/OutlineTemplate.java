package dev.livetemplate.outline;

import dev.livetemplate.GeneratedTemplate;
import dev.livetemplate.support.HtmlBuffer;
import dev.livetemplate.support.PatchWriter;
import dev.livetemplate.support.PositionalDiff;
import dev.livetemplate.support.RowDiff;
import dev.livetemplate.support.Rows;
import dev.livetemplate.support.RowsBuilder;
import dev.livetemplate.support.Values;

/**
 * What the compiler would make of {@code
 * {{text}}<ul>{{#items}}<li>{{>outline}}</li>{{/items}}</ul>}.
 *
 * <p>Frame: slot 0 is the text, slot 1 the list of items, rows have the same frame.
 */
public final class OutlineTemplate extends GeneratedTemplate<Item, OutlineTemplate.View> {
  private static final byte[] OPEN = HtmlBuffer.utf8("<ul>");
  private static final byte[] ROW = HtmlBuffer.utf8("<li>");
  private static final byte[] ROW_END = HtmlBuffer.utf8("</li>");
  private static final byte[] MARKER = HtmlBuffer.utf8("<!--0-->");
  private static final byte[] CLOSE = HtmlBuffer.utf8("</ul>");

  private final RowDiff<View> items;

  private OutlineTemplate(RowDiff<View> items) {
    super("outline", "{\"v\":1}");
    this.items = items;
  }

  public static OutlineTemplate keyed() {
    return new OutlineTemplate(new KeyedItems());
  }

  public static OutlineTemplate positional() {
    return new OutlineTemplate(new ItemsByContent());
  }

  /** The captured values of one item. */
  public record View(String key, String text, Rows<View> items) {}

  @Override
  protected View capture(Item item, View last) {
    Rows<View> items = captureItems(item, last == null ? null : last.items());
    if (last != null
        && items == last.items()
        && Values.same(item.key, last.key())
        && Values.same(item.text, last.text())) {
      return last;
    }
    return new View(item.key, item.text, items);
  }

  private Rows<View> captureItems(Item item, Rows<View> last) {
    RowsBuilder<View> rows = null;
    int index = 0;
    for (Item below : item.items) {
      rows = RowsBuilder.add(capture(below, Rows.at(last, index)), index++, last, rows);
    }
    return RowsBuilder.build(rows, index, last);
  }

  @Override
  protected void render(View view, HtmlBuffer out) {
    out.text(view.text());
    out.markup(OPEN);
    for (int i = 0; i < view.items().size(); i++) {
      out.markup(ROW);
      render(view.items().get(i), out);
      out.markup(ROW_END);
    }
    out.marker(MARKER);
    out.markup(CLOSE);
  }

  @Override
  protected void diff(View from, View to, PatchWriter out) {
    diffItem(from, to, items, out);
  }

  private static void diffItem(View from, View to, RowDiff<View> items, PatchWriter out) {
    if (!Values.same(from.text(), to.text())) {
      out.text(0, to.text());
    }
    items.patch(1, from.items(), to.items(), out);
  }

  private static void mountItem(View row, RowDiff<View> items, PatchWriter out) {
    out.value(row.text());
    items.mountAll(row.items(), out);
  }

  private static final class KeyedItems extends RowDiff<View> {
    KeyedItems() {
      super("items");
    }

    @Override
    protected String keyText(View row) {
      return row.key();
    }

    @Override
    protected boolean sameKey(View a, View b) {
      return a.key().equals(b.key());
    }

    @Override
    protected int keyHash(View row) {
      return row.key().hashCode();
    }

    @Override
    protected void diff(View from, View to, PatchWriter out) {
      diffItem(from, to, this, out);
    }

    @Override
    protected void mount(View row, PatchWriter out) {
      mountItem(row, this, out);
    }
  }

  private static final class ItemsByContent extends PositionalDiff<View> {
    @Override
    protected boolean sameKey(View a, View b) {
      if (!a.text().equals(b.text()) || a.items().size() != b.items().size()) {
        return false;
      }
      for (int i = 0; i < a.items().size(); i++) {
        if (!sameKey(a.items().get(i), b.items().get(i))) {
          return false;
        }
      }
      return true;
    }

    @Override
    protected int keyHash(View row) {
      int hash = row.text().hashCode();
      for (int i = 0; i < row.items().size(); i++) {
        hash = 31 * hash + keyHash(row.items().get(i));
      }
      return hash;
    }

    @Override
    protected void diff(View from, View to, PatchWriter out) {
      diffItem(from, to, this, out);
    }

    @Override
    protected void mount(View row, PatchWriter out) {
      mountItem(row, this, out);
    }
  }
}
