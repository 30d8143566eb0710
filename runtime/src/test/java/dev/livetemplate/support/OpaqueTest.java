package dev.livetemplate.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.contract.Markers;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OpaqueTest {
  @ParameterizedTest
  @CsvSource({
    "<!--0-->,          <!--0 -->",
    "<!--[0-->,         <!--[0 -->",
    "<!--zz--!>,        <!--zz --!>",
    "a<!--0--><!--1-->, a<!--0 --><!--1 -->",
    "<!0>,              <!0 >",
    "</0>,              </0 >",
    "</[0>,             </[0 >",
    "<![0>,             <![0 >",
    "<p><!--0</p>,      <p><!--0</p>",
  })
  void disarmsMarkers(String html, String contained) {
    assertThat(Opaque.contain(html)).isEqualTo(contained);
  }

  @Test
  void disarmsACommentThatDoesNotEnd() {
    assertThat(Opaque.contain("a<!--0")).isEqualTo("a<!--0 ");
    assertThat(Opaque.contain("a<!--0-")).isEqualTo("a<!--0 -");
    assertThat(Opaque.contain("a<!--0--")).isEqualTo("a<!--0 --");
    assertThat(Opaque.contain("a<!--0--!")).isEqualTo("a<!--0 --!");
    assertThat(Opaque.contain("a<!0")).isEqualTo("a<!0 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<!",
        "<!-",
        "<!--",
        "<p>0</p>",
        "<!-- 0 -->",
        "<!--0 -->",
        "<!--A-->",
        "<!-->",
        "<!--->",
        "<!--[-->",
        "<!--0--->",
        "<!--0000000-->",
        "<!doctype html>",
        "</p>",
        "<?0>"
      })
  void leavesOtherHtmlAlone(String html) {
    assertThat(Opaque.contain(html)).isSameAs(html);
  }

  @Test
  void leavesNoMarkerInRandomHtml() {
    Random random = new Random(9);
    String[] pieces = {
      "<", "!", "--", "-", "/", "0", "a", "[", ">", "-->", "<!--", "--!>", "<p>", "</p>", " "
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      String contained = Opaque.contain(html.toString());
      assertThat(Jsoup.parseBodyFragment(contained).nodeStream(Comment.class))
          .as("comments of %s", contained)
          .noneMatch(comment -> Markers.isMarkerLike(comment.getData()));
      assertThat(Opaque.contain(contained)).isSameAs(contained);
    }
  }
}
