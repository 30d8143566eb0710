/** The pages that benchmarks render and update: their types, their data, and our templates. */
@NullMarked
package dev.livetemplate.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
