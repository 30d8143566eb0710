package dev.livetemplate.benchmarks.pages;

/** A skill on the profile page, and for how long someone has had it. */
public record Skill(String name, int years) {}
