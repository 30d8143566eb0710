/** The facts that the template compiler and the runtime share. */
@NullMarked
package dev.livetemplate.contract;

import org.jspecify.annotations.NullMarked;
