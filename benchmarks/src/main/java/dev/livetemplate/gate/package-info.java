/** The gate: holds the update engine against folders of templates that nobody tuned it for. */
@NullMarked
package dev.livetemplate.gate;

import org.jspecify.annotations.NullMarked;
