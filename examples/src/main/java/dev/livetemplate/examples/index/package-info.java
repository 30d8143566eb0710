/** The page that leads to the examples. */
@NullMarked
package dev.livetemplate.examples.index;

import org.jspecify.annotations.NullMarked;
