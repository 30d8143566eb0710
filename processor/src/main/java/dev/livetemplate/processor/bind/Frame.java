package dev.livetemplate.processor.bind;

/**
 * An entry of the context stack with what the binder alone knows of it.
 *
 * @param scope the entry as later phases see it
 * @param typed its type
 */
record Frame(Scope scope, Typed typed) {

  static Frame named(String name, Typed typed) {
    return new Frame(new Scope(name, typed.type()), typed);
  }
}
