/** Problems in a template: source text, spans, codes, and the code frame shown to the user. */
@NullMarked
package dev.livetemplate.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
