/** The page that js-framework-benchmark drives. */
@NullMarked
package dev.livetemplate.examples.bench;

import org.jspecify.annotations.NullMarked;
