package dev.livetemplate;

/**
 * A page anew, for a client that can no longer follow its updates.
 *
 * @param sequence the number of the last update that is in the HTML
 * @param html the HTML of the page
 */
@SuppressWarnings("DoNotCallSuggester")
public record Resync(long sequence, String html) {
  /** Returns the message for the client. */
  public String json() {
    throw new UnsupportedOperationException("not yet");
  }
}
