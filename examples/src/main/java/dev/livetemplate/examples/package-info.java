/** Runnable applications that show the library at work. */
@NullMarked
package dev.livetemplate.examples;

import org.jspecify.annotations.NullMarked;
