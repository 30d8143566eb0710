/** A template as the compiler could have written it, with lists in lists, and a client for it. */
package dev.livetemplate.outline;
