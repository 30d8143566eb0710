/** Makes the tables and plots of the documentation from the results of benchmarks. */
@NullMarked
package dev.livetemplate.benchmarks.report;

import org.jspecify.annotations.NullMarked;
