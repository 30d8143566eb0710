/** A number, and buttons that change it. */
@NullMarked
package dev.livetemplate.examples.counter;

import org.jspecify.annotations.NullMarked;
