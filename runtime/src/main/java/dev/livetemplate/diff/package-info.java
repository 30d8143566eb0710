/** Matching of the rows of two lists, and the fewest moves between them; knows nothing of JSON. */
@NullMarked
package dev.livetemplate.diff;

import org.jspecify.annotations.NullMarked;
