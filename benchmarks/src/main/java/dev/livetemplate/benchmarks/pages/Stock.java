package dev.livetemplate.benchmarks.pages;

/**
 * A row of the stocks page.
 *
 * @param index the row's number, from 1
 * @param rowClass {@code odd} or {@code even}
 * @param negative whether the price fell
 */
public record Stock(
    int index,
    String rowClass,
    String symbol,
    String name,
    String url,
    double price,
    double change,
    double ratio,
    boolean negative) {}
