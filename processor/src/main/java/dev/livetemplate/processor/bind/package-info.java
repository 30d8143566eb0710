/** Second phase: names in the tree become typed members of the model. */
@NullMarked
package dev.livetemplate.processor.bind;

import org.jspecify.annotations.NullMarked;
