package dev.livetemplate.benchmarks;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.benchmarks.pages.ProfilePage;
import dev.livetemplate.benchmarks.pages.ProfilePageTemplate;
import dev.livetemplate.benchmarks.pages.StocksPage;
import dev.livetemplate.benchmarks.pages.StocksPageTemplate;
import dev.livetemplate.benchmarks.pages.TablePage;
import dev.livetemplate.benchmarks.pages.TablePageTemplate;
import dev.livetemplate.support.HtmlBuffer;
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

/** What the markers that updates need cost when a page is rendered into a kept buffer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MarkersBenchmark {
  /** The page. */
  @Param({"stocks", "profile", "table"})
  private String page = "";

  /** Whether the page has markers. */
  @Param({"off", "on"})
  private String markers = "";

  private Rendering rendering = out -> {};
  private HtmlBuffer buffer = HtmlBuffer.plain();

  /** Makes the page's data. */
  @Setup
  public void setUp() {
    rendering =
        switch (page) {
          case "stocks" -> rendering(StocksPageTemplate.INSTANCE, StocksPage.sample());
          case "profile" -> rendering(ProfilePageTemplate.INSTANCE, ProfilePage.sample());
          case "table" -> rendering(TablePageTemplate.INSTANCE, TablePage.sample());
          default -> throw new IllegalArgumentException("no such page: " + page);
        };
    buffer = markers.equals("on") ? HtmlBuffer.live() : HtmlBuffer.plain();
  }

  private static <M> Rendering rendering(CompiledTemplate<M> template, M model) {
    return out -> template.append(model, out);
  }

  /** Renders the page once. */
  @Benchmark
  public Object render() {
    buffer.clear();
    rendering.run(buffer);
    return buffer;
  }

  private interface Rendering {
    void run(HtmlBuffer out);
  }
}
