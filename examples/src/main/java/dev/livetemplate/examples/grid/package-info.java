/** A table of a thousand rows. */
@NullMarked
package dev.livetemplate.examples.grid;

import org.jspecify.annotations.NullMarked;
