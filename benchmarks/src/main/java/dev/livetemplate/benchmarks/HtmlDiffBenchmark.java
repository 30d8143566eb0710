package dev.livetemplate.benchmarks;

import dev.livetemplate.htmldiff.HtmlContext;
import dev.livetemplate.htmldiff.HtmlDiff;
import dev.livetemplate.htmldiff.HtmlEdit;
import dev.livetemplate.htmldiff.HtmlRegion;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
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

/** The HTML diff beside a full parse of both texts with jsoup. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HtmlDiffBenchmark {
  private static final String PARAGRAPH =
      "<p class=\"n%d\">Wizards again in <em>evening</em> the &amp; toxic <a href=\"/w/%d\">brown</a> had dog"
          + " the over dog about and wizards seven toxic queen.</p>\n";

  /** About how many characters the texts have. */
  @Param({"10000", "100000", "1000000"})
  private int size;

  /**
   * What changes: a word near the beginning, in the middle or near the end, an attribute, a
   * paragraph that is inserted in the middle, words at both ends, or a word of every paragraph.
   */
  @Param({"first", "middle", "last", "attribute", "paragraph", "both", "all"})
  private String change = "";

  private String from = "";
  private String to = "";
  private @Nullable HtmlRegion shown;

  /** Makes the texts. */
  @Setup
  public void setUp() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; html.length() < size; i++) {
      html.append(PARAGRAPH.formatted(i, i));
    }
    from = html.toString();
    int middle = from.indexOf("queen", from.length() / 2 - 200);
    to =
        switch (change) {
          case "first" -> from.replaceFirst("seven", "eight");
          case "middle" -> from.substring(0, middle) + "king" + from.substring(middle + 5);
          case "last" -> replaceLast(from);
          case "attribute" ->
              from.substring(0, middle) + from.substring(middle).replaceFirst("/w/", "/v/");
          case "paragraph" -> insert(middle, "<p>New in <em>town</em>.</p>\n");
          case "both" -> replaceLast(from.replaceFirst("seven", "eight"));
          default -> from.replace("seven", "eight");
        };
    shown = HtmlRegion.of(from, HtmlContext.BODY, null);
  }

  private String insert(int near, String html) {
    int at = from.indexOf("<p", near);
    return from.substring(0, at) + html + from.substring(at);
  }

  private static String replaceLast(String html) {
    int at = html.lastIndexOf("queen");
    return html.substring(0, at) + "king" + html.substring(at + 5);
  }

  /** Parses both texts. */
  @Benchmark
  public Object parseBoth() {
    return List.of(Jsoup.parseBodyFragment(from), Jsoup.parseBodyFragment(to));
  }

  /** Compares two texts of which nothing is known. */
  @Benchmark
  public HtmlDiff diff() {
    return HtmlDiff.between(from, to);
  }

  /** Compares the HTML of a page's region with what it is to show next. */
  @Benchmark
  public @Nullable List<HtmlEdit> region() {
    HtmlRegion next = HtmlRegion.of(to, HtmlContext.BODY, shown);
    return shown == null ? null : shown.editsTo(next);
  }
}
