/**
 * The case harness: folders with a template and its states, compiled in process and held to the law
 * of LiveTemplate.
 */
package dev.livetemplate.processor.cases;
