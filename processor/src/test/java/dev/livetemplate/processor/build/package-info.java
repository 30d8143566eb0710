/** The processor in the compilers and build tools that run it. */
package dev.livetemplate.processor.build;
