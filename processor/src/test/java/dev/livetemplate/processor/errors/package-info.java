/** Every problem code with a sample that produces it, and the documentation made of these. */
package dev.livetemplate.processor.errors;
