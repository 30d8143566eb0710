/** What the browser client's benchmark needs from a server. */
@NullMarked
package dev.livetemplate.benchmarks.client;

import org.jspecify.annotations.NullMarked;
