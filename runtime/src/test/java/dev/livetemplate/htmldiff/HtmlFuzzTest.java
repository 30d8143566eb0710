package dev.livetemplate.htmldiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.contract.Markers;
import dev.livetemplate.testing.Dom;
import dev.livetemplate.testing.RandomHtml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Mutated HTML never makes anything throw, never reaches out of its region, and keeps the law.
 *
 * <p>Longer: {@code mvn verify -pl runtime -Dtest=HtmlFuzzTest -Dlivetemplate.fuzzSeconds=600}. A
 * number that fails is printed, and belongs into {@link #SEEDS}.
 */
final class HtmlFuzzTest {
  private static final long SECONDS = Long.getLong("livetemplate.fuzzSeconds", 5);

  /** Numbers that have failed once, or show something of their own. */
  private static final long[] SEEDS = {0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 1795385332492850L};

  private static final String[] PIECES = {
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "<tbody>",
    "<li>",
    "</li>",
    "<ul>",
    "</ul>",
    "<select>",
    "<option>",
    "</select>",
    "<svg>",
    "</svg>",
    "<math>",
    "<mi>",
    "<foreignObject>",
    "<title>",
    "<script>",
    "</script>",
    "<style>",
    "<textarea>",
    "</textarea>",
    "<template>",
    "</template>",
    "<!--",
    "-->",
    "--!>",
    "<!",
    "<?",
    "</",
    "<",
    ">",
    "&",
    "&amp",
    "&amp;",
    "&#x0;",
    "&#128;",
    "&notit;",
    "\0",
    "\r",
    "\r\n",
    "\n",
    "\"",
    "'",
    "=",
    "/>",
    "<br/>",
    "</br>",
    "<image>",
    "<form>",
    "</form>",
    "<button>",
    "<nobr>",
    "<h1>",
    "</h2>",
    "<frameset>",
    "<body a=b>",
    "<html c=d>",
    "<plaintext>",
    "<noscript>",
    "</noscript>",
    "<iframe>",
    "<object>",
    "<pre>",
    "\n\n",
    "<dd>",
    "<dt>",
    "<ruby>",
    "<rt>",
    "<col>",
    "<colgroup>",
    "</script>",
    "<!-- a -->",
    "<!--[if IE]><![endif]-->",
    "a<b",
    " < ",
    "AT&T",
    "&copy",
    "<caption>",
    "<input>",
    "<hr>",
    "😀",
    "\uD83D",
    "]]>",
    "<![CDATA[",
    "<section></section>",
    "</section>",
    "</body>",
    "</html>",
    "<!--0-->",
    "<!--[a-->",
    "\uFDD0"
  };

  private static final String[] CONTEXTS = {
    "body section",
    "body section p",
    "body section ul li",
    "body section table tbody tr td",
    "body section a b",
    "body section form button",
    "body section h1",
    "body section ul li | body section ul li ul li",
    "body section div | body section table tbody tr td div"
  };

  private static final List<String> SAMPLES = samples();

  private static List<String> samples() {
    List<String> samples = new ArrayList<>();
    for (int seed = 0; seed < 30; seed++) {
      samples.add(new RandomHtml(seed).fill(1 + seed % 3).html());
    }
    Path corpus =
        Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../shared/corpus");
    if (Files.isDirectory(corpus)) {
      try (Stream<Path> files = Files.walk(corpus)) {
        files
            .filter(file -> file.toString().endsWith("0.html"))
            .filter(file -> file.toFile().length() < 8000)
            .sorted()
            .forEach(file -> samples.add(read(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return samples;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void knownSeedsHold() {
    for (long seed : SEEDS) {
      check(seed);
    }
  }

  @Test
  void newOnesHoldToo() {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    long seed = SECONDS <= 5 ? 1000 : System.currentTimeMillis() * 1000;
    long count = 0;
    for (; System.nanoTime() < end; count++) {
      check(seed + count);
    }
    System.out.printf("fuzzed %d texts in %d s, from seed %d on%n", count, SECONDS, seed);
    assertThat(count).isPositive();
  }

  private static void check(long seed) {
    Random random = new Random(seed);
    String from = mutate(SAMPLES.get(random.nextInt(SAMPLES.size())), random);
    String to = random.nextInt(4) == 0 ? mutate(from, random) : mutateOnce(from, random);
    try {
      HtmlContext context = HtmlContext.of(CONTEXTS[random.nextInt(CONTEXTS.length)]);
      HtmlRegion old = HtmlRegion.of(from, context, null);
      HtmlRegion now = HtmlRegion.of(to, context, old);
      checkContained(now, context);
      checkTree(now, context);
      if (old.editsTo(now) != null) {
        checkLaw(old.html(), now.html(), context);
      }
      checkLaw(from, to, HtmlContext.BODY);
    } catch (AssertionError | RuntimeException | StackOverflowError e) {
      throw new AssertionError("seed %d%nfrom %s%nto   %s".formatted(seed, from, to), e);
    }
  }

  private static String mutate(String html, Random random) {
    String mutated = html;
    for (int i = random.nextInt(6); i >= 0; i--) {
      mutated = mutateOnce(mutated, random);
    }
    return mutated;
  }

  private static String mutateOnce(String html, Random random) {
    int at = random.nextInt(html.length() + 1);
    int end = Math.min(html.length(), at + random.nextInt(40));
    String piece = PIECES[random.nextInt(PIECES.length)];
    return switch (random.nextInt(5)) {
      case 0 -> html.substring(0, at) + html.substring(end);
      case 1 -> html.substring(0, end) + html.substring(at);
      case 2 -> html.substring(0, at) + piece.repeat(1 + random.nextInt(3)) + html.substring(at);
      case 3 -> html.substring(0, at) + piece + html.substring(end);
      default -> html.substring(0, at) + "w" + random.nextInt(100) + html.substring(at);
    };
  }

  /** Puts the region into a page, and looks whether what is around it is still there. */
  private static void checkContained(HtmlRegion region, HtmlContext context) {
    context.alternatives().forEach(around -> checkContained(region, around));
  }

  private static void checkContained(HtmlRegion region, List<String> around) {
    List<String> names = around.subList(1, around.size());
    StringBuilder page = new StringBuilder("<!doctype html><body>");
    names.forEach(name -> page.append('<').append(name).append(" data-around>"));
    page.append(region.html()).append("<!--be hind-->");
    for (int i = names.size() - 1; i >= 0; i--) {
      page.append("</").append(names.get(i)).append('>');
    }
    Document shown = Jsoup.parse(page + "<p id=after>z</p>");
    Element after = shown.body().lastElementChild();
    assertThat(after == null ? "nothing" : after.outerHtml()).isEqualTo("<p id=\"after\">z</p>");
    assertThat(shown.body().childrenSize()).as(shown.html()).isEqualTo(2);
    Element inner = shown.select("[data-around]").last();
    assertThat(inner).isNotNull();
    assertThat(inner.childNodeSize()).isPositive();
    assertThat(inner.childNode(inner.childNodeSize() - 1).outerHtml()).contains("<!--be hind-->");
    assertThat(inner.nodeStream(Comment.class))
        .noneMatch(comment -> Markers.isMarkerLike(comment.getData()));
  }

  /** What the scanner takes for plain, jsoup reads the same way. */
  private static void checkTree(HtmlRegion region, HtmlContext context) {
    PlainHtml plain = PlainHtml.ifPlain(region.html(), context);
    // What cannot be reached is compared as it is written.
    if (plain != null && !plain.html().matches("(?is).*<(?:noscript|template)[\\s>].*")) {
      List<org.jsoup.nodes.Node> parsed = PlainWriter.fragment(plain.html(), context);
      String again = PlainWriter.write(parsed);
      PlainHtml written = PlainHtml.ifPlain(again, context);
      assertThat(written).as(again).isNotNull();
      assertThat(Trees.of(plain.html(), context)).isEqualTo(Trees.of(again, context));
    }
  }

  private static void checkLaw(String from, String to, HtmlContext context) {
    HtmlDiff diff = HtmlDiff.between(from, to, context);
    if (!diff.isReplacement()) {
      Element page = parse(PlainHtml.normalize(from), context);
      diff.applyTo(page);
      Dom.normalize(page);
      Element expected = parse(PlainHtml.normalize(to), context);
      Dom.normalize(expected);
      assertThat(Dom.difference(page, expected)).as("%s", diff.edits()).isNull();
    }
  }

  private static Element parse(String html, HtmlContext context) {
    Element parent = new Element(context.parent);
    parent.appendChildren(PlainWriter.fragment(html, context));
    return parent;
  }
}
