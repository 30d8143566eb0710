package dev.livetemplate.benchmarks;

import dev.livetemplate.benchmarks.updates.Swings;
import dev.livetemplate.benchmarks.updates.Updater;
import dev.livetemplate.benchmarks.updates.Updaters;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Updates of a page from one model to the next, the JSON included. A page goes to and fro between
 * two states, so what is measured of {@code append} is half appending a row and half removing it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class UpdateBenchmark {
  /**
   * What changes, in a grid of rows. Others may be asked for: {@code toggle} in a list of so many
   * todos, {@code profile}, and transitions of cases in the folder that the system property {@code
   * livetemplate.peers} names, such as {@code table/0}.
   */
  @Param({"nothing", "cell", "append", "remove", "swap", "sort"})
  private String change = "";

  /** How many rows there are. */
  @Param({"10", "100", "1000", "10000", "100000"})
  private int rows;

  /** Whether both states share what is the same, are copies, or are one model that changes. */
  @Param({"shared", "copies", "mutable"})
  private String model = "";

  /** The way to find out; {@code region} may be asked for as well. */
  @Param({"livetemplate", "htmldiff", "strings"})
  private String engine = "";

  private final OutputStream nowhere = OutputStream.nullOutputStream();
  private Updater updater = out -> {};

  /** Begins the page. */
  @Setup
  public void setUp() {
    updater = Updaters.of(engine, Swings.of(change, rows, model));
  }

  /** Updates the page once. */
  @Benchmark
  public void update() throws IOException {
    updater.swing(nowhere);
  }
}
