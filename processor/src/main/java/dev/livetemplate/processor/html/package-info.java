/**
 * The phase that gives every slot its place in HTML: contexts, the DOM that a browser will build,
 * markers. What cannot be placed for every model becomes an opaque region.
 */
@NullMarked
package dev.livetemplate.processor.html;

import org.jspecify.annotations.NullMarked;
