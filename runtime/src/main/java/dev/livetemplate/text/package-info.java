/** Printing of characters, numbers and dates into arrays of bytes, in UTF-8. */
@NullMarked
package dev.livetemplate.text;

import org.jspecify.annotations.NullMarked;
