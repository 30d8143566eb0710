package dev.livetemplate.processor.escape;

/**
 * Where a text stands in the grammar of the language that an attribute value or an element holds.
 * Immutable, compared by value.
 */
interface Language {

  /** Returns the place behind a literal text, whose character references have been decoded. */
  Language behind(String text);

  /** Returns what a value needs that stands here. */
  Decision slot();

  /** Returns the place behind a value. */
  default Language behindSlot() {
    return this;
  }

  /** Returns the place when it may be this one or another one, by what a section shows. */
  default Language join(Language other) {
    return equals(other) ? this : new Unknown("a section before it changes what this is");
  }

  /** Plain text, in attributes and between tags. */
  record Plain() implements Language {
    @Override
    public Language behind(String text) {
      return this;
    }

    @Override
    public Decision slot() {
      return new Decision.Escape(Escaping.PLAIN);
    }
  }

  /** Text that is always escaped in the same way, wherever in it the value stands. */
  record Uniform(Escaping escaping) implements Language {
    @Override
    public Language behind(String text) {
      return this;
    }

    @Override
    public Decision slot() {
      return new Decision.Escape(escaping);
    }
  }

  /** The content of {@code <iframe srcdoc>}: HTML, in which values may be text. */
  record Document(boolean hasTags) implements Language {
    @Override
    public Language behind(String text) {
      return new Document(hasTags || text.indexOf('<') >= 0);
    }

    @Override
    public Decision slot() {
      return hasTags
          ? new Decision.Refusal(
              "a value stands in srcdoc behind a tag, where it might be anything in that document",
              "Give the whole document as one value of type SafeHtml")
          : new Decision.Escape(Escaping.REFERENCES);
    }

    @Override
    public Language join(Language other) {
      return new Document(hasTags || ((Document) other).hasTags);
    }
  }

  /** A place that cannot be told, or where nothing is safe. */
  record Unknown(String why) implements Language {
    @Override
    public Language behind(String text) {
      return this;
    }

    @Override
    public Decision slot() {
      return new Decision.Refusal(
          "no escaping is safe for a value here: " + why,
          "Move the value to a place whose language is known, such as a data-* attribute");
    }

    @Override
    public Language join(Language other) {
      return this;
    }
  }
}
