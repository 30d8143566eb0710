/** The phase that writes a {@link dev.livetemplate.processor.plan.Plan} down as Java. */
@NullMarked
package dev.livetemplate.processor.codegen;

import org.jspecify.annotations.NullMarked;
