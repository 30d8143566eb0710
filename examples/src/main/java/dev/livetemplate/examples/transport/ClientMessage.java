package dev.livetemplate.examples.transport;

import java.util.List;

/** A message from a browser; see section 10 of the protocol. */
sealed interface ClientMessage {

  /**
   * An event.
   *
   * @param number the client's number for it, from 1; 0 if it does not count its events
   */
  record Sent(long number, Event event) implements ClientMessage {}

  /**
   * An event that cannot be handled, since its name or value is not allowed.
   *
   * @param number as that of {@link Sent}
   */
  record Malformed(long number, RefusedException why) implements ClientMessage {}

  /** The question of whether the server is there. */
  record Probe() implements ClientMessage {}

  /** The wish for the whole page anew: the browser's page is not what an update expects. */
  record ResyncWish() implements ClientMessage {}

  /**
   * The wish for one block anew, see {@link dev.livetemplate.Page#rebuild}.
   *
   * @param block where the block is, at least one number
   */
  record BlockWish(List<Integer> block) implements ClientMessage {
    public BlockWish {
      block = List.copyOf(block);
    }

    int[] place() {
      return block.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
