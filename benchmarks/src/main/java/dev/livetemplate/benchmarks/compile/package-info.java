/** How long templates take to compile, and what they become. */
@NullMarked
package dev.livetemplate.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
