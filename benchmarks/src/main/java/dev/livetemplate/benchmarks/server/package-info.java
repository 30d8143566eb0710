/** Many live pages at once. */
@NullMarked
package dev.livetemplate.benchmarks.server;

import org.jspecify.annotations.NullMarked;
