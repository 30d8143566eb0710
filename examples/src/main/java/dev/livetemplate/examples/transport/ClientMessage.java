package dev.livetemplate.examples.transport;

/** A message from a browser; see section 10 of the protocol. */
sealed interface ClientMessage permits Event, ClientMessage.ResyncWish {

  /** The wish for the whole page anew: the browser's page is not what an update expects. */
  record ResyncWish() implements ClientMessage {}
}
