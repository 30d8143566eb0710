package dev.livetemplate.benchmarks.pages;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of the table page. */
public record Customer(
    int id,
    String name,
    String email,
    String level,
    int orders,
    BigDecimal balance,
    LocalDate since) {}
