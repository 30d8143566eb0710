/** A profile, and a form that edits it while you type. */
@NullMarked
package dev.livetemplate.examples.profile;

import org.jspecify.annotations.NullMarked;
