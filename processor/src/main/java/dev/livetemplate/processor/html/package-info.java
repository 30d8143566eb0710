/** Third phase: each slot gets its place in the HTML, and its marker. */
@NullMarked
package dev.livetemplate.processor.html;

import org.jspecify.annotations.NullMarked;
