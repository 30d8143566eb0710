package dev.livetemplate.benchmarks;

import dev.livetemplate.benchmarks.server.LivePages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Updates of many live todo pages: something is toggled on one page after the other. With {@code
 * -prof gc} it tells of the pauses; what the pages take of the heap, {@link
 * dev.livetemplate.benchmarks.server.ServerMemory} prints.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ServerBenchmark {
  private static final int MOST_THREADS = 2;

  /** How many pages are live. */
  @Param({"10000", "100000"})
  private int pages;

  private final AtomicInteger visitors = new AtomicInteger();
  private LivePages live = new LivePages(0);

  /** Begins the pages. */
  @Setup
  public void setUp() {
    live = new LivePages(pages);
  }

  /** One thread, which goes round its own part of the pages. */
  @State(Scope.Thread)
  public static class Visitor {
    private final OutputStream nowhere = OutputStream.nullOutputStream();
    private int page;
    private int step;

    /** Takes a part. */
    @Setup(Level.Trial)
    public void setUp(ServerBenchmark benchmark) {
      page = benchmark.visitors.getAndIncrement() % MOST_THREADS;
    }

    private void visit(LivePages live) throws IOException {
      live.toggle(page, step, nowhere);
      page += MOST_THREADS;
      if (page >= live.size()) {
        page %= MOST_THREADS;
        step = (step + 1) % LivePages.TODOS;
      }
    }
  }

  /** Updates on one thread. */
  @Benchmark
  @Threads(1)
  public void oneThread(Visitor visitor) throws IOException {
    visitor.visit(live);
  }

  /** Updates on two threads, of different pages. */
  @Benchmark
  @Threads(MOST_THREADS)
  public void twoThreads(Visitor visitor) throws IOException {
    visitor.visit(live);
  }
}
