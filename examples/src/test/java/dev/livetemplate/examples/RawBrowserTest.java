package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.Page;
import dev.livetemplate.testing.RandomHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/** Raw HTML in a real browser: the law for its edits, and what does not run. */
final class RawBrowserTest {
  private static final int PAIRS = Integer.getInteger("livetemplate.browserPairs", 2000);
  private static final int WALK = 50;

  /** HTML that reaches out of its place. */
  private static final List<String> BROKEN =
      List.of(
          "</div></section></td><p>x",
          "<b><i>x",
          "<p>a<p>b",
          "<table><tr><td>x",
          "<table>text<tr><td>x</table>",
          "<!-- a",
          "<script>let a = '<b>'",
          "<textarea>x",
          "<svg><g><p>x",
          "<math><mi>x</mi></math><svg><title>t</title></svg>",
          "<a href='x",
          "&am",
          "<li>a<li>b",
          "<select><option>a<option>b<p>c",
          "<form><form>x</form>y",
          "<a>x<a>y",
          "<template><p>x</template><tr><td>y",
          "<body class=x><html lang=y><frameset>",
          "<pre>\n\nx</pre>\n<textarea>\n\ny</textarea>",
          "\0\r\n<p\0>x",
          "<p>x</p></body></html>\n");

  /** HTML that looks broken, and is not. */
  private static final List<String> ODD =
      List.of(
          "<noscript><p>x</p><img src='/favicon.svg'></noscript><p><noscript>y</noscript></p>",
          "<!--[if lte IE 11]><p>x</p><![endif]--><!-- a -- b --><!--more-->",
          "<script><!--//--><![CDATA[//><!--\nlet a = '</p>'\n//--><!]]></script>",
          "<table><col><col span=2><tr><td>a<tr><td>b</table>",
          "1 < 2 && AT&T &unknown; <i title='R&D &x'>x</i>",
          "<textarea><b></p></textarea><iframe srcdoc='x'><p></iframe>");

  @Test
  void followsRandomEdits() {
    int pairs = 0;
    int edited = 0;
    for (int seed = 0; pairs < PAIRS; seed++) {
      List<RawPage> pages = states(seed);
      Walk walk =
          Walk.through(
              RawPageTemplate.INSTANCE,
              pages::get,
              IntStream.range(0, pages.size()).boxed().toList());
      assertThat(walk.follow()).as("seed %d", seed).isNull();
      edited +=
          (int) walk.steps().stream().filter(step -> step.get("update").contains(",[")).count();
      pairs += pages.size() - 1;
    }
    System.out.printf("%d pairs in a browser, %d of them by edits%n", pairs, edited);
    assertThat(edited).isGreaterThan(PAIRS / 2);
  }

  private static List<RawPage> states(int seed) {
    Random random = new Random(seed);
    RandomHtml html = new RandomHtml(seed).fill(2);
    List<RawPage> pages = new ArrayList<>();
    for (int i = 0; i <= WALK; i++) {
      if (random.nextInt(10) == 0) {
        pages.add(RawPage.of(BROKEN.get(random.nextInt(BROKEN.size()))));
      } else {
        for (int k = random.nextInt(3); k >= 0; k--) {
          html.edit();
        }
        boolean isOdd = random.nextInt(4) == 0;
        pages.add(RawPage.of((isOdd ? ODD.get(random.nextInt(ODD.size())) : "") + html.html()));
      }
    }
    return pages;
  }

  @Test
  void scriptsRunOnlyWhereTheAppSaysSo() {
    assertThat(ranScripts(false)).isEqualTo(0L);
    assertThat(ranScripts(true)).isEqualTo(6L);
  }

  /** Returns how often a script ran that updates brought, as new HTML and as an edit. */
  private static long ranScripts(boolean allowed) {
    String script = "<script>window.ran++</script>";
    String text = "<p>" + "long text ".repeat(20) + "</p>";
    Page<RawPage> page = RawPageTemplate.INSTANCE.page(RawPage.of("x"));
    String first = page.html();
    String replaced = page.update(RawPage.of(script + text)).json();
    String edited = page.update(RawPage.of(script + text + script)).json();
    ChromeDriver driver = Browser.get();
    driver.get(ExampleServer.shared().url("/law"));
    Object ran =
        driver.executeScript(
            "return runs(...arguments)",
            RawPageTemplate.INSTANCE.descriptor(),
            first,
            List.of(replaced, edited),
            allowed);
    return (Long) ran;
  }
}
