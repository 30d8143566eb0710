package dev.livetemplate;

import dev.livetemplate.Change.State;
import dev.livetemplate.support.HtmlBuffer;
import dev.livetemplate.support.PatchWriter;
import java.util.Arrays;
import java.util.List;

/**
 * What a page keeps of the last model, and how it gets to the next.
 *
 * <p>{@link #update}, {@link #merge}, {@link #rebuild} and {@link #resync} are called by who holds
 * its monitor, between {@link #enter} and {@link #leave}. The other methods may run at any time:
 * they read the view, which does not change once captured. Whatever may throw is done before
 * anything is assigned. There are as many of these as pages, so every field counts.
 *
 * @param <M> the type of the model
 * @param <V> the type of the view
 */
final class PageState<M, V> {
  private final GeneratedTemplate<M, V> template;

  /** Kept for {@link #merge}, {@link #rebuild} and {@link #resync} only. */
  private M model;

  private volatile V view;

  /** The empty update, which has the number of the last one. */
  private volatile Update none;

  /** Whether every list of the view has been settled; see {@link PatchWriter#isAmbiguous}. */
  private boolean settled;

  /** Counts how often the updates returned so far have become unfit for {@link #merge}. */
  private int epoch;

  /** Whether a thread reads the model. */
  private boolean busy;

  PageState(GeneratedTemplate<M, V> template, M model, long sequence) {
    this.template = template;
    this.model = model;
    this.view = template.capture(model, null);
    this.none = Update.none(sequence);
  }

  GeneratedTemplate<M, V> template() {
    return template;
  }

  long sequence() {
    return none.sequence();
  }

  /** Begins to read the model; a monitor alone would let the same thread in again. */
  void enter() {
    if (busy) {
      throw new IllegalStateException("the model changes the page that is reading it");
    }
    busy = true;
  }

  void leave() {
    busy = false;
  }

  void render(HtmlBuffer out) {
    template.render(view, out);
  }

  Update update(M next) {
    V last = view;
    V captured = template.capture(next, last);
    if (captured == last) {
      model = next;
      return none;
    }
    return proceed(new State<>(last, settled, sequence()), captured, next, epoch);
  }

  /** Merges the updates from one on into one. */
  Update merge(Update first) {
    return update(model, first);
  }

  /**
   * Goes back to the state before an update, and from there to a model. The updates from that one
   * on are void then.
   */
  Update update(M next, Update unsent) {
    State<V> from = changeOf(unsent).from();
    Update merged = proceed(from, template.capture(next, from.view()), next, epoch + 1);
    epoch++;
    return merged;
  }

  @SuppressWarnings("unchecked") // A change of this page has the types of this page.
  private Change<M, V> changeOf(Update update) {
    Change<?, ?> change = update.change();
    if (change == null || change.page() != this || change.epoch() != epoch) {
      throw new IllegalArgumentException("cannot be merged: " + update);
    }
    return (Change<M, V>) change;
  }

  private Update proceed(State<V> from, V captured, M next, int nextEpoch) {
    PatchWriter out = new PatchWriter(from.settled());
    template.diff(from.view(), captured, out);
    boolean fromScratch = out.isAmbiguous();
    V to = captured;
    if (fromScratch) {
      to = template.capture(next, null);
      out = new PatchWriter(true);
      template.diff(from.view(), to, out);
      checkUnambiguous(out);
    }
    byte[] patches = out.finish();
    settled = from.settled() || fromScratch;
    model = next;
    view = to;
    if (patches == null) {
      return restAt(from.sequence());
    }
    return Update.of(
        advance(from.sequence()),
        patches,
        out.strategies(),
        new Change<>(this, nextEpoch, from, to, List.of()));
  }

  private static void checkUnambiguous(PatchWriter out) {
    if (out.isAmbiguous()) {
      throw new IllegalStateException(
          "a capture from scratch shares rows; this is a bug of LiveTemplate, please report it");
    }
  }

  /**
   * Writes a block anew. No update from before may be merged with one behind it then: what it sends
   * is no difference between two states.
   */
  Update rebuild(int[] block) {
    State<V> from = new State<>(view, settled, sequence());
    V to = template.capture(model, null);
    PatchWriter out = PatchWriter.rebuilding(block);
    template.diff(from.view(), to, out);
    checkUnambiguous(out);
    byte[] patches = out.finish();
    if (patches == null || !out.hasRebuilt()) {
      return none;
    }
    settled = true;
    view = to;
    epoch++;
    return Update.of(
        advance(from.sequence()),
        patches,
        out.strategies(),
        new Change<>(this, Change.FINAL, from, to, Arrays.stream(block).boxed().toList()));
  }

  /**
   * Captures the last model anew, because only a view that was captured from scratch has handles
   * that begin at 0.
   *
   * <p>The resync takes a number of its own: any other client that still follows the old handles
   * finds a number missing, and asks for a resync too, instead of patching wrong rows.
   */
  Resync resync() {
    V captured = template.capture(model, null);
    HtmlBuffer out = HtmlBuffer.live();
    template.render(captured, out);
    settled = false;
    view = captured;
    epoch++;
    return new Resync(advance(sequence()), out.toString());
  }

  private long advance(long last) {
    long next = last + 1;
    restAt(next);
    return next;
  }

  /** Notes the number of the last update, and returns the empty one that has it. */
  private Update restAt(long number) {
    if (number != none.sequence()) {
      none = Update.none(number);
    }
    return none;
  }
}
