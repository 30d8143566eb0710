package dev.livetemplate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.livetemplate.contract.Strategy;
import dev.livetemplate.text.Numbers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed on a page from one model to the next, ready to be sent.
 *
 * <p>Immutable. An update is sent to the page's client once, in the order of sequence numbers; an
 * empty one is not sent. It holds on to what it was made from, so that it can be {@linkplain
 * Page#merge merged} and {@linkplain #explain explained}: let go of it once it has been sent.
 */
public final class Update {
  private static final byte[] NOTHING = {};

  private final long sequence;
  private final byte[] patches;
  private final Set<Strategy> strategies;
  private final @Nullable Change<?, ?> change;

  /**
   * Takes what was written.
   *
   * @param patches {@code [slot,value,…]} in UTF-8, or no bytes at all
   * @param change null if nothing changed
   */
  private Update(
      long sequence, byte[] patches, Set<Strategy> strategies, @Nullable Change<?, ?> change) {
    this.sequence = sequence;
    this.patches = patches;
    this.strategies = strategies;
    this.change = change;
  }

  static Update of(long sequence, byte[] patches, Set<Strategy> strategies, Change<?, ?> change) {
    return new Update(sequence, patches, strategies, change);
  }

  static Update none(long sequence) {
    return new Update(sequence, NOTHING, Set.of(), null);
  }

  /** Returns what this was made from; null if it is empty. */
  @Nullable Change<?, ?> change() {
    return change;
  }

  /** Returns whether nothing changed, so that nothing is to be sent. */
  public boolean isEmpty() {
    return patches.length == 0;
  }

  /**
   * Returns the number of this update, counted from 1; for an empty update, which has none, the
   * number of the last one before it.
   */
  public long sequence() {
    return sequence;
  }

  /** Returns the strategies that this update's patches use; none if it is empty. */
  public Set<Strategy> strategies() {
    return strategies;
  }

  /**
   * Returns the message for the client, {@code [sequence,slot,value,…]}; empty if nothing changed.
   */
  public String json() {
    return new String(message(), UTF_8);
  }

  /**
   * Writes the message for the client in UTF-8; nothing if nothing changed.
   *
   * @param out left open
   * @throws IOException if {@code out} fails
   */
  public void writeTo(OutputStream out) throws IOException {
    if (!isEmpty()) {
      out.write(message());
    }
  }

  /** Puts the sequence number before the patches. */
  private byte[] message() {
    if (isEmpty()) {
      return NOTHING;
    }
    byte[] message = new byte[Numbers.length(sequence) + 1 + patches.length];
    message[0] = '[';
    int at = Numbers.write(sequence, message, 1);
    message[at++] = ',';
    System.arraycopy(patches, 1, message, at, patches.length - 1);
    return message;
  }

  /**
   * Returns how many bytes this update's patches take as {@code [slot,value,…]}, without the
   * sequence number, which depends on the page's history; 0 if nothing changed.
   */
  public int size() {
    return patches.length;
  }

  /**
   * Explains what this update changes: for each patch its strategy, its place in the template, what
   * was read from the model, the old value and the new one, and its bytes. It is worked out anew at
   * each call, from what the page showed before and after; an update that is not explained does
   * nothing for it.
   */
  public Explanation explain() {
    return change == null
        ? new Explanation(sequence, List.of())
        : Explainer.explain(sequence, change);
  }

  /** Returns the {@linkplain #json() message}. */
  @Override
  public String toString() {
    return json();
  }
}
