/** Last phase: a plan becomes a Java file. */
@NullMarked
package dev.livetemplate.processor.codegen;

import org.jspecify.annotations.NullMarked;
