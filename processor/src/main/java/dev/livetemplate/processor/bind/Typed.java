package dev.livetemplate.processor.bind;

import javax.lang.model.type.TypeMirror;

/**
 * A type as both javac and the later phases see it.
 *
 * @param mirror javac's type; one that source code can write down
 * @param type what the later phases need to know of it
 */
record Typed(TypeMirror mirror, ValueType type) {

  Typed nonNull() {
    return new Typed(mirror, type.nonNull());
  }
}
