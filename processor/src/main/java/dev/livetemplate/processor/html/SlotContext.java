package dev.livetemplate.processor.html;

import dev.livetemplate.processor.escape.SlotEscapes.Where;

/** Where in HTML's grammar a value is written, which decides how it is escaped. */
public enum SlotContext {
  /** Between tags. */
  TEXT,
  /**
   * In an element whose text has character references but no tags: {@code title}, {@code textarea}.
   */
  RCDATA,
  /** In an element whose text has neither: {@code script}, {@code style}. */
  RAW_TEXT,
  /** In an attribute value in quotes. */
  QUOTED,
  /** The whole of an attribute value without quotes. */
  UNQUOTED,
  /** In an attribute value without quotes, beside something else. */
  UNQUOTED_PART,
  /** In a comment. */
  COMMENT;

  /** Returns the context of a value that the escape phase has found at a place. */
  static SlotContext of(Where where) {
    return switch (where) {
      case TEXT, NOWHERE -> TEXT;
      case RCDATA -> RCDATA;
      case RAW_TEXT -> RAW_TEXT;
      case QUOTED -> QUOTED;
      case UNQUOTED -> UNQUOTED_PART;
      case COMMENT -> COMMENT;
    };
  }

  /** Returns whether the escape phase has found the same place. */
  boolean agreesWith(Where where) {
    return where == Where.NOWHERE || of(where) == (this == UNQUOTED ? UNQUOTED_PART : this);
  }
}
