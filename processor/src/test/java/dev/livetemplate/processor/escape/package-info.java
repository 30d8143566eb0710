@org.jspecify.annotations.NullMarked
package dev.livetemplate.processor.escape;
