/** Changes of pages, and ways to find out what changed. */
@NullMarked
package dev.livetemplate.benchmarks.updates;

import org.jspecify.annotations.NullMarked;
