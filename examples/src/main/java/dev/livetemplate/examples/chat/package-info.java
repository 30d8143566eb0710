/** A chat of several browsers. */
@NullMarked
package dev.livetemplate.examples.chat;

import org.jspecify.annotations.NullMarked;
