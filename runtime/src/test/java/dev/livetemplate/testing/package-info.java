/**
 * Test tools: a client of the protocol that works on jsoup documents, written from {@code
 * docs/protocol.md} alone.
 *
 * <p>It shares no code with the generator or the runtime, so that both cannot be wrong together.
 */
@NullMarked
package dev.livetemplate.testing;

import org.jspecify.annotations.NullMarked;
