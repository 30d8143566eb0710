package dev.livetemplate;

import dev.livetemplate.support.HtmlBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;

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
 * in {@link #update} and {@link #resync} only.
 *
 * @param <M> the type of the model
 */
public final class Page<M> {
  private final ReentrantLock lock = new ReentrantLock();
  private final PageState<M, ?> state;

  private Page(PageState<M, ?> state) {
    this.state = state;
  }

  /** Begins a page that shows a model. */
  public static <M> Page<M> of(CompiledTemplate<M> template, M model) {
    return new Page<>(begin((GeneratedTemplate<M, ?>) template, model));
  }

  private static <M, V> PageState<M, V> begin(GeneratedTemplate<M, V> template, M model) {
    return new PageState<>(template, model);
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
    lock();
    try {
      return state.update(model);
    } finally {
      lock.unlock();
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
    lock();
    try {
      return state.resync();
    } finally {
      lock.unlock();
    }
  }

  private void lock() {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("the model changes the page that is reading it");
    }
    lock.lock();
  }
}
