/** Writing of an update as JSON. */
@NullMarked
package dev.livetemplate.wire;

import org.jspecify.annotations.NullMarked;
