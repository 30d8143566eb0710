/** What generated templates promise at run time: snapshots, atomicity, memory, threads. */
package dev.livetemplate.processor.engine;
