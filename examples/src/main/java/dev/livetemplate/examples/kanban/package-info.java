/** A board of cards that are dragged from column to column. */
@NullMarked
package dev.livetemplate.examples.kanban;

import org.jspecify.annotations.NullMarked;
