package dev.livetemplate.processor.html;

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
  COMMENT
}
