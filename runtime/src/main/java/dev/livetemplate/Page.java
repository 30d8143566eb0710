package dev.livetemplate;

import dev.livetemplate.support.HtmlBuffer;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A page that a client shows: its present state, and the updates from one model to the next.
 *
 * @param <M> the type of the model
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Page<M> {
  private Page() {}

  /** Begins a page that shows a model. */
  public static <M> Page<M> of(CompiledTemplate<M> template, M model) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Returns the HTML of the present state, with markers. */
  public String html() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Writes the HTML of the present state, with markers. */
  public void writeTo(OutputStream out) throws IOException {
    throw new UnsupportedOperationException("not yet");
  }

  /** Appends the HTML of the present state. */
  public void writeTo(HtmlBuffer out) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Brings the page to a new model, and returns what changed. */
  public Update update(M model) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Returns the number of the last update. */
  public long sequence() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Renders the page anew for a client that can no longer follow its updates. */
  public Resync resync() {
    throw new UnsupportedOperationException("not yet");
  }
}
