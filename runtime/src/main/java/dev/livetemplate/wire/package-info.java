/** Writing of messages: JSON in UTF-8. */
@NullMarked
package dev.livetemplate.wire;

import org.jspecify.annotations.NullMarked;
