/** The public API: the template annotation, the page, the update, the compiled template. */
@NullMarked
package dev.livetemplate;

import org.jspecify.annotations.NullMarked;
