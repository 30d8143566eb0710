package dev.livetemplate.benchmarks;

import dev.livetemplate.benchmarks.engines.Engines;
import dev.livetemplate.benchmarks.engines.PageRenderer;
import dev.livetemplate.benchmarks.engines.SamplePage;
import java.io.IOException;
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

/** Rendering the same pages with several template engines, and with Java written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RenderBenchmark {
  /** The engine; {@code handwritten-jdk} may be asked for as well. */
  @Param({
    "livetemplate",
    "jstachio",
    "jte",
    "rocker",
    "qute",
    "pebble",
    "freemarker",
    "thymeleaf",
    "mustachejava",
    "handwritten"
  })
  private String engine = "";

  /** The page. */
  @Param({"stocks", "profile", "table"})
  private String page = "";

  /** What is rendered to: a string, an array of bytes, or a sink that is used again and again. */
  @Param({"string", "bytes", "sink"})
  private String output = "";

  private Rendering rendering = () -> "";

  /** Loads the page. */
  @Setup
  public void setUp() {
    PageRenderer renderer = Engines.renderer(engine, SamplePage.of(page));
    rendering =
        switch (output) {
          case "string" -> renderer::string;
          case "bytes" -> renderer::bytes;
          case "sink" -> renderer::sink;
          default -> throw new IllegalArgumentException("no such output: " + output);
        };
  }

  /** Renders the page once. */
  @Benchmark
  public Object render() throws IOException {
    return rendering.run();
  }

  private interface Rendering {
    Object run() throws IOException;
  }
}
