package dev.livetemplate.examples.transport;

import java.util.List;

/** A message from a browser; see section 10 of the protocol. */
sealed interface ClientMessage permits Event, ClientMessage.ResyncWish, ClientMessage.BlockWish {

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
