package dev.livetemplate.processor.html;

/**
 * Says that a token's content does not stay where the template puts it, so that a region around it
 * must be opaque.
 */
final class Misplaced extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The token's number; 0 for the template itself. */
  final int token;

  /** Whether the token itself is the trouble, else only what is in it. */
  final boolean self;

  Misplaced(int token, boolean self, String reason) {
    super(reason, null, false, false);
    this.token = token;
    this.self = self;
  }
}
