package dev.livetemplate.contract;

/** One of the four ways in which a patch brings a change to the browser. */
public enum Strategy {
  /** A text changed and the shape around it stayed: the new text is sent. */
  STATIC_DYNAMIC,
  /** An attribute changed, at a place that the compiler proved: its new value is sent. */
  MARKER,
  /**
   * Rows of a list were inserted, removed or moved, or a section was shown, hidden or switched: row
   * handles and dynamic values are sent.
   */
  GRANULAR,
  /** Something changed in a region that the compiler cannot see through: its HTML is sent. */
  REPLACEMENT
}
