/** Charts and figures that change by themselves, ten times a second. */
@NullMarked
package dev.livetemplate.examples.dashboard;

import org.jspecify.annotations.NullMarked;
