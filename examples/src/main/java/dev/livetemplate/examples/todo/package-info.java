/** A list of things to do. */
@NullMarked
package dev.livetemplate.examples.todo;

import org.jspecify.annotations.NullMarked;
