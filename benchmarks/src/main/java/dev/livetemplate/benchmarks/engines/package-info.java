/** Template engines, each with the same pages, and the same pages written by hand. */
@NullMarked
package dev.livetemplate.benchmarks.engines;

import org.jspecify.annotations.NullMarked;
