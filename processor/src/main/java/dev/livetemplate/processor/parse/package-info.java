/** First phase: Mustache text becomes a tree with positions; no Java types are known here. */
@NullMarked
package dev.livetemplate.processor.parse;

import org.jspecify.annotations.NullMarked;
