package dev.livetemplate.processor.escape;

/** What the language at a place says to a slot that stands there. */
sealed interface Decision {

  /** The slot's value is safe when it is escaped like this. */
  record Escape(Escaping escaping) implements Decision {}

  /**
   * No escaping makes the value safe there.
   *
   * @param what what is wrong, for the user
   * @param fix what to do about it
   */
  record Refusal(String what, String fix) implements Decision {}
}
