/**
 * Live pages over WebSocket, on Javalin: the adapter between the library and a web server.
 *
 * <p>{@link dev.livetemplate.examples.transport.LiveRoutes} is all that knows Javalin; the other
 * classes serve any server that can send texts.
 */
@NullMarked
package dev.livetemplate.examples.transport;

import org.jspecify.annotations.NullMarked;
