package dev.livetemplate;

import dev.livetemplate.support.HtmlBuffer;
import dev.livetemplate.support.PatchWriter;

/**
 * What a page keeps of the last model, and how it gets to the next.
 *
 * <p>{@link #update} and {@link #resync} must not run at the same time. The other methods may run
 * at any time: they read the view, which does not change once captured.
 *
 * @param <M> the type of the model
 * @param <V> the type of the view
 */
final class PageState<M, V> {
  private final GeneratedTemplate<M, V> template;

  /** Kept for {@link #resync} only. */
  private M model;

  private volatile V view;
  private volatile long sequence;
  private Update none = Update.none(0);

  /** Whether every list of the view has been settled; see {@link PatchWriter#isAmbiguous}. */
  private boolean settled;

  PageState(GeneratedTemplate<M, V> template, M model) {
    this.template = template;
    this.model = model;
    this.view = template.capture(model, null);
  }

  long sequence() {
    return sequence;
  }

  void render(HtmlBuffer out) {
    template.render(view, out);
  }

  /** Assigns nothing before all that may throw is done. */
  Update update(M next) {
    V last = view;
    V captured = template.capture(next, last);
    if (captured == last) {
      model = next;
      return none;
    }
    PatchWriter out = new PatchWriter(settled);
    template.diff(last, captured, out);
    boolean fromScratch = out.isAmbiguous();
    if (fromScratch) {
      captured = template.capture(next, null);
      out = new PatchWriter(true);
      template.diff(last, captured, out);
      checkUnambiguous(out);
    }
    byte[] patches = out.finish();
    settled |= fromScratch;
    model = next;
    view = captured;
    return patches == null ? none : Update.of(advance(), patches, out.strategies());
  }

  private static void checkUnambiguous(PatchWriter out) {
    if (out.isAmbiguous()) {
      throw new IllegalStateException(
          "a capture from scratch shares rows; this is a bug of LiveTemplate, please report it");
    }
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
    return new Resync(advance(), out.toString());
  }

  private long advance() {
    long next = sequence + 1;
    sequence = next;
    none = Update.none(next);
    return next;
  }
}
