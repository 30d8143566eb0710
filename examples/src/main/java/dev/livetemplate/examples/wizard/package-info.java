/** A form of several steps. */
@NullMarked
package dev.livetemplate.examples.wizard;

import org.jspecify.annotations.NullMarked;
