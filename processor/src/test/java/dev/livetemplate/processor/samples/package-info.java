/** Models of every kind of Java type, held to the law, and the code that is generated for some. */
package dev.livetemplate.processor.samples;
