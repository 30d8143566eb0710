/** What generated code calls; exported for it alone, with no API promise. */
@NullMarked
package dev.livetemplate.support;

import org.jspecify.annotations.NullMarked;
