/** An article that is written in Markdown and shown as HTML. */
@NullMarked
package dev.livetemplate.examples.editor;

import org.jspecify.annotations.NullMarked;
