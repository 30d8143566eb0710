package dev.livetemplate.testing;

/**
 * Something that a descriptor, a page or an update is not allowed to be, by {@code
 * docs/protocol.md}.
 */
public final class ProtocolViolation extends AssertionError {
  public ProtocolViolation(String message) {
    super(message);
  }

  /** The same violation, with the place where it was found in front of its message. */
  ProtocolViolation at(String place) {
    ProtocolViolation placed = new ProtocolViolation(place + ": " + getMessage());
    placed.initCause(this);
    return placed;
  }
}
