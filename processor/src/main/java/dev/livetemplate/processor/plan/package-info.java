/** Fourth phase: statics are merged, slots are numbered, and each slot gets its strategy. */
@NullMarked
package dev.livetemplate.processor.plan;

import org.jspecify.annotations.NullMarked;
