/** Comparison of a new model with the last snapshot, list items by key. */
@NullMarked
package dev.livetemplate.diff;

import org.jspecify.annotations.NullMarked;
