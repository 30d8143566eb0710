package dev.livetemplate.htmldiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.contract.Markers;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkerLookalikesTest {
  private static String disguise(String html) {
    return MarkerLookalikes.disguise(html, HtmlContext.BODY);
  }

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
    "<i><textarea><!--0--></i>, <i><textarea><!--0 --></i>",
    "<i a<textarea><!--0--></i>, <i a<textarea><!--0 --></i>",
  })
  void disarmsMarkers(String html, String disguised) {
    assertThat(disguise(html)).isEqualTo(disguised);
  }

  @Test
  void disarmsACommentThatDoesNotEnd() {
    assertThat(disguise("a<!--0")).isEqualTo("a<!--0 ");
    assertThat(disguise("a<!--0-")).isEqualTo("a<!--0 -");
    assertThat(disguise("a<!--0--")).isEqualTo("a<!--0 --");
    assertThat(disguise("a<!--0--!")).isEqualTo("a<!--0 --!");
    assertThat(disguise("a<!0")).isEqualTo("a<!0 ");
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
        "<?0>",
        "<script>'<!--0-->'</script>",
        "<textarea><!--0--></textarea>",
        "<p title='<!--0-->'>x</p>"
      })
  void leavesOtherHtmlAlone(String html) {
    assertThat(disguise(html)).isEqualTo(html);
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
      String disguised = disguise(html.toString());
      assertThat(Jsoup.parseBodyFragment(disguised).nodeStream(Comment.class))
          .as("comments of %s", disguised)
          .noneMatch(comment -> Markers.isMarkerLike(comment.getData()));
      assertThat(disguise(disguised)).isEqualTo(disguised);
    }
  }
}
