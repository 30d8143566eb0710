package dev.livetemplate;

import dev.livetemplate.support.HtmlBuffer;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A page as one client shows it: its present state, and the updates from one model to the next.
 *
 * <pre>{@code
 * Page<TodoPage> page = template.page(model);
 * String html = page.html();            // the first paint
 * Update update = page.update(changed); // what the browser has to change
 * }</pre>
 *
 * <p>A page belongs to one client. The HTML of a page that has not been updated is what a client
 * starts with. After updates a client that starts anew needs {@link #resync}: list rows are named
 * by handles that both sides count, and {@link #html()} alone would leave the two counting
 * differently.
 *
 * <p>Safe for threads: updates come one after another. Whoever sends them must keep their order. If
 * reading a model throws, the page stays as it was. A page holds on to its last model, and reads it
 * in {@code update}, {@link #merge}, {@link #rebuild} and {@link #resync} only.
 *
 * @param <M> the type of the model
 */
public final class Page<M> {
  private final PageState<M, ?> state;

  private Page(PageState<M, ?> state) {
    this.state = state;
  }

  /** Begins a page that shows a model. */
  public static <M> Page<M> of(CompiledTemplate<M> template, M model) {
    return new Page<>(begin((GeneratedTemplate<M, ?>) template, model, 0));
  }

  /**
   * Goes on with a page that a client got from somewhere else, such as a server that has been
   * stopped: its template and its model are all that is needed.
   *
   * <p>The client counts the rows of lists from the page that it got, which may have been another
   * one than this model's, so it must have a {@link #resync} before anything else. That it will ask
   * for one is sure, as the number of this page is one that it cannot have.
   *
   * @param sequence the number of the last update or resync that may have been sent there
   */
  public static <M> Page<M> resume(CompiledTemplate<M> template, M model, long sequence) {
    return new Page<>(begin((GeneratedTemplate<M, ?>) template, model, sequence + 1));
  }

  private static <M, V> PageState<M, V> begin(
      GeneratedTemplate<M, V> template, M model, long sequence) {
    return new PageState<>(template, model, sequence);
  }

  /** Returns the HTML of the present state, with markers. */
  public String html() {
    return render().toString();
  }

  /**
   * Writes the HTML of the present state in UTF-8, with markers.
   *
   * @param out written to once all has been rendered; left open
   * @throws IOException if {@code out} fails
   */
  public void writeTo(OutputStream out) throws IOException {
    render().writeTo(out);
  }

  /**
   * Appends the HTML of the present state, with markers if the buffer is a {@linkplain
   * HtmlBuffer#live() live} one.
   */
  public void writeTo(HtmlBuffer out) {
    state.render(out);
  }

  private HtmlBuffer render() {
    HtmlBuffer out = HtmlBuffer.live();
    state.render(out);
    return out;
  }

  /**
   * Brings the page to a new model.
   *
   * @return what the client has to change; empty if that is nothing
   * @throws IllegalStateException if called by the model while this page reads it
   */
  public Update update(M model) {
    synchronized (state) {
      state.enter();
      try {
        return state.update(model);
      } finally {
        state.leave();
      }
    }
  }

  /**
   * Brings the page to a new model while updates wait to be sent, and puts one update in place of
   * them all: it leads from the state before the first of them to the new model. So a slow client
   * skips the states between.
   *
   * <p>All updates from {@code unsent} on are void then, and must not be sent.
   *
   * @param unsent the first update that has not been sent; not empty
   * @return has the number of {@code unsent}; empty if the page is again as it was before it, and
   *     then the next update has that number
   * @throws IllegalArgumentException as {@link #merge} does
   * @throws IllegalStateException if called by the model while this page reads it
   */
  public Update update(M model, Update unsent) {
    synchronized (state) {
      state.enter();
      try {
        return state.update(model, unsent);
      } finally {
        state.leave();
      }
    }
  }

  /**
   * Puts one update in place of several that have not been sent; the same as {@link #update(Object,
   * Update)} with the last model, which is read again.
   *
   * @param first the first of the updates that have not been sent; not empty
   * @return has the number of {@code first}; empty if the page is again as it was before it
   * @throws IllegalArgumentException if {@code first} is not an update of this page, or there was a
   *     resync, a rebuild or another merge since; what a merge returned may be merged again
   * @throws IllegalStateException if called by the model while this page reads it
   */
  public Update merge(Update first) {
    synchronized (state) {
      state.enter();
      try {
        return state.merge(first);
      } finally {
        state.leave();
      }
    }
  }

  /**
   * Makes one block of the page anew, for a client that has not found there what an update
   * expected: an update that takes a section's branch, a row or all rows of a list away and puts
   * them into the page again. Whatever else the last model has changed since is in it as well.
   *
   * @param block where the block is, as the client says in its wish: {@code slot, handle, slot, …}:
   *     the slot of a list and the handle of its row by turns, down to a row, or to the slot of a
   *     section, a list or an opaque region
   * @return empty if the page has no such block (any more), and nothing has changed then; the
   *     client should get a {@link #resync}
   * @throws IllegalStateException if called by the model while this page reads it
   */
  public Update rebuild(int... block) {
    synchronized (state) {
      state.enter();
      try {
        return state.rebuild(block);
      } finally {
        state.leave();
      }
    }
  }

  /** Returns the number of the last update or resync; 0 before the first. */
  public long sequence() {
    return state.sequence();
  }

  /**
   * Renders the page anew, in the present state of its last model, for a client that can no longer
   * follow its updates.
   *
   * @throws IllegalStateException if called by the model while this page reads it
   */
  public Resync resync() {
    synchronized (state) {
      state.enter();
      try {
        return state.resync();
      } finally {
        state.leave();
      }
    }
  }
}
