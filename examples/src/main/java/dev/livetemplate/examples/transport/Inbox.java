package dev.livetemplate.examples.transport;

import org.jspecify.annotations.Nullable;

/**
 * What has arrived of one client's events, over all its connections: each is handled once, in their
 * order. Not safe for threads.
 */
final class Inbox {
  /** What is to be done with an event. */
  enum Verdict {
    /** It is the next one. */
    HANDLE,
    /** It has been handled. */
    IGNORE,
    /** One before it is missing. */
    MISSING
  }

  private long last;

  /** Whether it is known what became of all events so far. */
  private boolean isKnown;

  private @Nullable RefusedException unsaid;

  /**
   * Begins with nothing.
   *
   * @param last the number of the event before the next one: the client may have sent others, of
   *     which nothing is known
   */
  Inbox(long last) {
    this.last = last;
    this.isKnown = last == 0;
  }

  /**
   * Takes an event that arrived.
   *
   * @param number the client's number for it; 0 if it does not count its events
   */
  Verdict take(long number) {
    if (number == 0) {
      return Verdict.HANDLE;
    }
    if (number != last + 1) {
      return number <= last ? Verdict.IGNORE : Verdict.MISSING;
    }
    last = number;
    isKnown = true;
    return Verdict.HANDLE;
  }

  /**
   * Takes the next event for one that arrived and was refused, since it could not be read; the
   * client is told when it comes back.
   */
  void refuseNext(RefusedException why) {
    last++;
    isKnown = true;
    unsaid = why;
  }

  /** Returns what the client has not been told, once. */
  @Nullable RefusedException takeUnsaid() {
    RefusedException why = unsaid;
    unsaid = null;
    return why;
  }

  /**
   * Returns the number of the event before the next one; null if it is not known what became of
   * that.
   */
  @Nullable Long lastKnown() {
    return isKnown ? last : null;
  }

  /** Returns the number of the event before the next one. */
  long last() {
    return last;
  }
}
