/** The annotation processor: runs the phases, one template at a time. */
@NullMarked
package dev.livetemplate.processor;

import org.jspecify.annotations.NullMarked;
