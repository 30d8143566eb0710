package dev.livetemplate.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** An empty benchmark: what a measurement costs by itself. */
public class BaselineBenchmark {
  /** Does nothing. */
  @Benchmark
  public void nothing() {}
}
