/** The HTML diff for regions that the template compiler cannot see through. */
@NullMarked
package dev.livetemplate.htmldiff;

import org.jspecify.annotations.NullMarked;
