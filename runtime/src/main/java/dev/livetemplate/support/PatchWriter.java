package dev.livetemplate.support;

import dev.livetemplate.contract.Strategy;
import dev.livetemplate.diff.Matching;
import dev.livetemplate.htmldiff.HtmlEdit;
import dev.livetemplate.htmldiff.HtmlRegion;
import dev.livetemplate.wire.JsonWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the patches of one update, as section 6 of the protocol defines them.
 *
 * <p>Nothing is written before there is something to say. A list and its rows are <em>opened</em>
 * when the comparison enters them, but stay pending until a patch is written inside; rows that did
 * not change leave no trace. Used by one thread, for one update.
 */
public sealed class PatchWriter permits PatchRecorder, PatchCounter {
  /** The greatest integer that JavaScript's numbers hold exactly, with all smaller ones. */
  private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

  private final RowSettlement settlement;
  private final Nesting around = new Nesting();
  private @Nullable JsonWriter json;

  /** The strategies recorded so far, a bit each. */
  private int strategies;

  /** Null: none. */
  private final @Nullable RebuiltBlock rebuilt;

  /**
   * Begins an update.
   *
   * @param lastIsSettled whether all {@link Rows} of the last view have been settled, so that those
   *     which have not are new
   */
  public PatchWriter(boolean lastIsSettled) {
    this(lastIsSettled, null);
  }

  PatchWriter(boolean lastIsSettled, @Nullable RebuiltBlock rebuilt) {
    this.settlement = new RowSettlement(lastIsSettled);
    this.rebuilt = rebuilt;
  }

  /**
   * Begins an update that writes one block anew, from a view that was captured from scratch.
   *
   * @param block where it is, see {@link dev.livetemplate.Page#rebuild}
   */
  public static PatchWriter rebuilding(int[] block) {
    return new PatchWriter(true, new RebuiltBlock(block));
  }

  /** Returns whether the block that was to be written anew has been found. */
  public boolean hasRebuilt() {
    return rebuilt != null && rebuilt.isFound();
  }

  /**
   * Returns whether a section, list or opaque region is to be written anew.
   *
   * @param slot a number of the frame being written
   */
  public boolean rebuilds(int slot) {
    return rebuilt != null && rebuilt.isRegion(around, slot);
  }

  /** Writes the patch of a list, see {@link RowDiff#patch}. */
  <R> void list(int slot, RowDiff<R> rowDiff, Rows<R> from, Rows<R> to) {
    Matching matching =
        rebuilds(slot)
            ? Matching.none(from.size(), to.size())
            : without(rowToRebuild(slot, from), rowDiff.match(from, to), from);
    new ListPatch<>(rowDiff, from, to, matching, this).write(slot);
  }

  private static Matching without(int row, Matching matching, Rows<?> from) {
    return row == Matching.NONE ? matching : matching.without(row, from.size());
  }

  /** The row of a list that is to be written anew; {@link Matching#NONE} if there is none. */
  private int rowToRebuild(int slot, Rows<?> rows) {
    int handle = rebuilt == null ? RebuiltBlock.NONE : rebuilt.row(around, slot);
    int row = handle == RebuiltBlock.NONE ? Matching.NONE : rows.indexOf(handle);
    if (rebuilt != null && row != Matching.NONE) {
      rebuilt.foundRow();
    }
    return row;
  }

  /** Returns whether some block is to be written anew. */
  boolean isRebuilding() {
    return rebuilt != null;
  }

  /** Returns whether something is to be written anew inside of a row of the list opened last. */
  boolean rebuildsInside(int handle) {
    return rebuilt != null && rebuilt.isInside(around, handle);
  }

  /**
   * Begins a patch: writes its slot and records its strategy; exactly one value must follow.
   *
   * @param slot a number of the frame being written, greater than the one before
   */
  public void pair(int slot, Strategy strategy) {
    writeOpen().number(slot);
    record(strategy);
  }

  /** Adds a strategy to those that the update uses. */
  void record(Strategy strategy) {
    strategies |= Strategies.bit(strategy);
  }

  /**
   * Writes a text as it is, not escaped for HTML; null as the empty text.
   *
   * <p>CRLF and CR become LF, NUL becomes U+FFFD, and half of a surrogate pair becomes {@code ?},
   * as in {@link HtmlBuffer}.
   */
  public void value(@Nullable String text) {
    json().string(text == null ? "" : TextNormalizer.normalize(text));
  }

  /** Writes a number. */
  public void value(int number) {
    json().number(number);
  }

  /** Writes a number; as a text if JavaScript's numbers cannot hold it. */
  public void value(long number) {
    if (number >= -MAX_SAFE_INTEGER && number <= MAX_SAFE_INTEGER) {
      json().number(number);
    } else {
      json().string(Long.toString(number));
    }
  }

  /** Begins a value that is an array. */
  public void begin() {
    json().beginArray();
  }

  /** Ends a value that is an array. */
  public void end() {
    json().endArray();
  }

  /** Writes the patch of a text. */
  public void text(int slot, @Nullable String text) {
    pair(slot, Strategy.STATIC_DYNAMIC);
    value(text);
  }

  /**
   * Writes the patch of a text: the stretch that differs if that takes fewer bytes, else the text.
   *
   * @param from what the client has
   */
  public void text(int slot, @Nullable String from, @Nullable String to) {
    pair(slot, Strategy.STATIC_DYNAMIC);
    change(from, to);
  }

  /** Writes a text, or the stretch of it that differs. */
  void change(@Nullable String from, @Nullable String to) {
    if (from == null || to == null) {
      value(to);
      return;
    }
    String next = TextNormalizer.normalize(to);
    TextEdit edit = TextEdit.between(TextNormalizer.normalize(from), next);
    if (edit == null) {
      json().string(next);
      return;
    }
    edit.writeTo(json());
  }

  /** Writes the patch of a text that is a number. */
  public void text(int slot, int number) {
    pair(slot, Strategy.STATIC_DYNAMIC);
    value(number);
  }

  /** Writes the patch of a text that is a number. */
  public void text(int slot, long number) {
    pair(slot, Strategy.STATIC_DYNAMIC);
    value(number);
  }

  /** Writes the patch of an attribute. */
  public void attribute(int slot, @Nullable String text) {
    pair(slot, Strategy.MARKER);
    value(text);
  }

  /**
   * Writes the patch of an attribute: the stretch that differs if that takes fewer bytes, else the
   * value.
   *
   * @param from what the client has
   */
  public void attribute(int slot, @Nullable String from, @Nullable String to) {
    pair(slot, Strategy.MARKER);
    change(from, to);
  }

  /** Writes the patch of an attribute whose value is a number. */
  public void attribute(int slot, int number) {
    pair(slot, Strategy.MARKER);
    value(number);
  }

  /** Writes the patch of an attribute whose value is a number. */
  public void attribute(int slot, long number) {
    pair(slot, Strategy.MARKER);
    value(number);
  }

  /**
   * Writes the HTML of an opaque region.
   *
   * @param behindTag whether it stands right behind a start tag behind which the parser drops a
   *     line feed
   */
  public void value(HtmlRegion region, boolean behindTag) {
    json().string(html(region, behindTag));
  }

  private static String html(HtmlRegion region, boolean behindTag) {
    return TextNormalizer.normalize(behindTag ? region.htmlBehindTag() : region.html());
  }

  /**
   * Writes the patch of an opaque region: edits if they are shorter than its new HTML and sure to
   * give the same tree, else the HTML.
   *
   * @param behindTag see {@link #value(HtmlRegion, boolean)}
   */
  public void opaque(int slot, HtmlRegion from, HtmlRegion to, boolean behindTag) {
    pair(slot, Strategy.REPLACEMENT);
    boolean dropsLineFeed =
        behindTag && (from.html().startsWith("\n") || to.html().startsWith("\n"));
    List<HtmlEdit> edits = dropsLineFeed || rebuilds(slot) ? null : from.editsTo(to);
    if (edits == null) {
      value(to, behindTag);
    } else {
      shorter(from.weight(), edits, html(to, behindTag));
    }
  }

  /** Writes edits or HTML, whichever takes fewer bytes. */
  private void shorter(int weight, List<HtmlEdit> edits, String html) {
    JsonWriter small = new JsonWriter();
    EditsWriter.write(weight, edits, small);
    // As JSON each code unit takes one byte at least, and the whole two quotes.
    if (small.length() > html.length()) {
      JsonWriter whole = new JsonWriter();
      whole.string(html);
      small = small.length() < whole.length() ? small : whole;
    }
    json().value(small);
  }

  /** Opens a list and the first group of its patch, the updates. */
  void beginList(int slot) {
    around.enterList(slot);
  }

  /**
   * Opens a row in the updates of the list that was opened last.
   *
   * @param index where the row stands now
   */
  void beginRow(int handle, int index) {
    around.enterRow(handle);
  }

  /** Ends the row that was opened last. */
  void endRow() {
    if (around.leave()) {
      end();
    }
  }

  /** Ends the list that was opened last, whose patch holds updates only. */
  void endList() {
    if (around.leave()) {
      end();
      end();
    }
  }

  /**
   * Ends the updates of the list that was opened last, and leaves its patch open for the groups
   * that follow; {@link #end()} ends it.
   */
  void endUpdates() {
    if (around.leave()) {
      end();
    } else {
      JsonWriter out = writeOpen();
      out.number(around.listLeft());
      out.beginArray();
      out.number(0);
    }
  }

  /**
   * Notes that the rows of a list are removed, moved or inserted; what is written until the list
   * ends says which.
   */
  void rows(int slot, Rows<?> from, Rows<?> to) {
    record(Strategy.GRANULAR);
  }

  /** Writes what has been opened and is still pending. */
  private JsonWriter writeOpen() {
    JsonWriter out = json();
    around.writeTo(out);
    return out;
  }

  /** Returns how many bytes have been written so far. */
  int length() {
    return json == null ? 0 : json.length();
  }

  private JsonWriter json() {
    if (json == null) {
      json = new JsonWriter();
      json.beginArray();
    }
    return json;
  }

  /** Returns what gives the rows of the new view their handles. */
  RowSettlement settlement() {
    return settlement;
  }

  /** Gives rows their handles, see {@link RowSettlement#settle}. */
  void settle(Rows<?> rows, @Nullable Handles handles) {
    settlement.settle(rows, handles);
  }

  /**
   * Returns whether the new view shares rows with the last one that may have other handles there.
   *
   * <p>The update must then be written anew, from a capture that shares nothing.
   */
  public boolean isAmbiguous() {
    return settlement.isAmbiguous();
  }

  /** Returns the strategies of the patches written so far; not to be changed. */
  public Set<Strategy> strategies() {
    return Strategies.of(strategies);
  }

  /**
   * Ends the update.
   *
   * @return {@code [slot,value,…]} in UTF-8; null if nothing was written
   */
  public byte @Nullable [] finish() {
    if (json == null) {
      return null;
    }
    json.endArray();
    return json.finish();
  }
}
