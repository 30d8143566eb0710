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
import org.openjdk.jmh.annotations.AuxCounters;
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
 * What the markers that updates need cost when a page is rendered into a kept buffer.
 *
 * <p>Pages with and without markers are rendered in turns in one JVM, by the same compiled code:
 * what they differ by is less than what the JIT compiler makes of the same code in two JVMs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MarkersBenchmark {
  private static final int CHARACTERS_AT_ONCE = 200_000;

  /** The page. */
  @Param({"stocks", "profile", "table"})
  private String page = "";

  private final HtmlBuffer plain = HtmlBuffer.plain();
  private final HtmlBuffer live = HtmlBuffer.live();
  private Rendering rendering = out -> {};
  private int pagesAtOnce;
  private boolean isLiveFirst;

  /** How long was spent on so many pages of each kind, in nanoseconds. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Times {
    /** Without markers. */
    public long off;

    /** With markers. */
    public long on;

    /** How many pages of each. */
    public long pages;
  }

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
    rendering.run(plain);
    pagesAtOnce = Math.max(1, CHARACTERS_AT_ONCE / plain.size());
  }

  private static <M> Rendering rendering(CompiledTemplate<M> template, M model) {
    return out -> template.append(model, out);
  }

  /** Renders some pages of each kind. */
  @Benchmark
  public void render(Times times) {
    isLiveFirst = !isLiveFirst;
    if (isLiveFirst) {
      times.on += nanos(live);
      times.off += nanos(plain);
    } else {
      times.off += nanos(plain);
      times.on += nanos(live);
    }
    times.pages += pagesAtOnce;
  }

  private long nanos(HtmlBuffer out) {
    long start = System.nanoTime();
    for (int i = 0; i < pagesAtOnce; i++) {
      out.clear();
      rendering.run(out);
    }
    return System.nanoTime() - start;
  }

  private interface Rendering {
    void run(HtmlBuffer out);
  }
}
