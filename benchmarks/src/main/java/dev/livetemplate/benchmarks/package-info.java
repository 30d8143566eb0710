/** JMH suites. */
@NullMarked
package dev.livetemplate.benchmarks;

import org.jspecify.annotations.NullMarked;
