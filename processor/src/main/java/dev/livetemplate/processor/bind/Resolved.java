package dev.livetemplate.processor.bind;

import dev.livetemplate.processor.bind.ValueType.Kind;

/**
 * What a name in a tag turned out to be.
 *
 * @param read how to read it
 * @param typed its type
 */
record Resolved(Read read, Typed typed) {

  Kind kind() {
    return typed.type().kind();
  }

  boolean mayBeNull() {
    return typed.type().nullable() || read.mayStopEarly();
  }
}
