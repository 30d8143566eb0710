package dev.livetemplate.processor.parse;

/** What a tag begins and ends with. */
record Delimiters(String open, String close) {

  /** What holds where nothing else is set. */
  static final Delimiters DEFAULT = new Delimiters("{{", "}}");
}
