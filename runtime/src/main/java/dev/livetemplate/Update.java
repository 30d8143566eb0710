package dev.livetemplate;

import dev.livetemplate.contract.Strategy;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** What changed on a page from one model to the next. */
@SuppressWarnings("DoNotCallSuggester")
public final class Update {
  private Update() {}

  /** Returns whether nothing changed. */
  public boolean isEmpty() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Returns the number of this update. */
  public long sequence() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Returns the strategies of this update's patches. */
  public Set<Strategy> strategies() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Returns the message for the client. */
  public String json() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Writes the message for the client in UTF-8. */
  public void writeTo(OutputStream out) throws IOException {
    throw new UnsupportedOperationException("not yet");
  }

  /** Returns the size of the message in bytes, its sequence number not counted. */
  public int size() {
    throw new UnsupportedOperationException("not yet");
  }
}
