/**
 * The phase that decides: which values a frame captures and when it reads them, which number each
 * slot has, what the descriptor says.
 */
@NullMarked
package dev.livetemplate.processor.plan;

import org.jspecify.annotations.NullMarked;
