/** Writing of messages as JSON; the only package that uses Jackson. */
@NullMarked
package dev.livetemplate.wire;

import org.jspecify.annotations.NullMarked;
