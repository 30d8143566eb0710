package dev.livetemplate.benchmarks.pages;

/** Something to do. */
public record Todo(int id, String text, boolean done) {}
