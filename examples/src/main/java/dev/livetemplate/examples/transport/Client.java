package dev.livetemplate.examples.transport;

/**
 * Who makes a connection.
 *
 * @param name what it calls itself: the same for all its connections
 * @param sent the number of the latest event that it has sent; 0 if there is none
 */
record Client(String name, long sent) {}
