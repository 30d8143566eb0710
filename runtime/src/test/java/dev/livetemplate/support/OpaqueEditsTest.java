package dev.livetemplate.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.htmldiff.HtmlContext;
import dev.livetemplate.htmldiff.HtmlRegion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes of edits of an opaque region beside the shortest script that a person would write. */
final class OpaqueEditsTest {
  private static final String WIKI =
      """
      <h2 id="history">History</h2>
      <p>Glass was first made in <a href="/wiki/Egypt">Egypt</a>, some 3,500 years ago, as beads.</p>
      <p>The <em>blowpipe</em> came from Syria in the first century before our era.</p>
      <table class="wikitable">
      <thead><tr><th>Year</th><th>Place</th></tr></thead>
      <tbody>
      <tr><td>1291</td><td>Murano</td></tr>
      <tr><td>1612</td><td>Florence</td></tr>
      <tr><td>1674</td><td>London</td></tr>
      </tbody>
      </table>
      <ul class="links">
      <li data-key="a"><a href="/a">Annealing</a> takes the tension out of it</li>
      <li data-key="b"><a href="/b">Blowing</a> gives it a shape</li>
      <li data-key="c"><a href="/c">Cutting</a> makes it shine</li>
      </ul>
      <p class="note">See also <code>lead glass</code> and <b>crystal</b>.</p>
      <aside><p>In Venice the makers of glass might not leave the island.</p></aside>
      """;

  /**
   * An edit.
   *
   * @param minimal the value that a person would write; {@code W} stands for the weight
   */
  private record Edit(String name, String from, String to, String minimal) {
    Edit(String name, String what, String with, int ignored, String minimal) {
      this(name, WIKI, WIKI.replace(what, with), minimal);
      assertThat(WIKI).contains(what);
    }
  }

  private static Edit edit(String name, String what, String with, String minimal) {
    return new Edit(name, what, with, 0, minimal);
  }

  private static final String P =
      "<p>The <em>blowpipe</em> came from Syria in the first century before our era.</p>\n";
  private static final String NOTE =
      "<p class=\"note\">See also <code>lead glass</code> and <b>crystal</b>.</p>\n";
  private static final String ROW = "<tr><td>1612</td><td>Florence</td></tr>\n";
  private static final String NEW_ROW = "<tr><td>1630</td><td>Prague</td></tr>\n";
  private static final String ITEM =
      "<li data-key=\"b\"><a href=\"/b\">Blowing</a> gives it a shape</li>\n";
  private static final String ITEM_C =
      "<li data-key=\"c\"><a href=\"/c\">Cutting</a> makes it shine</li>\n";
  private static final String ASIDE =
      "<p>In Venice the makers of glass might not leave the island.</p>";

  private static List<Edit> edits() {
    return List.of(
        edit("a word", "beads", "rings", "[W,[2,2],26,5,\"rings\"]"),
        edit("a digit", "3,500", "3,600", "[W,[2,2],9,1,\"6\"]"),
        edit("a word inserted", "as beads", "as small beads", "[W,[2,2],26,0,\"small \"]"),
        edit("a word removed", "first century", "century", "[W,[4,2],24,6,\"\"]"),
        edit("a word in an inline element", "crystal", "quartz", "[W,[10,3,0],0,7,\"quartz\"]"),
        edit("a cell", "Murano", "Venice", "[W,[6,3,1,1,0],0,6,\"Venice\"]"),
        edit("a heading", ">History<", ">Its history<", "[W,[0,0],0,1,\"Its h\"]"),
        edit("a text before an element", "See also", "Cf.", "[W,[10,0],0,8,\"Cf.\"]"),
        edit("an attribute", "/wiki/Egypt", "/wiki/Sinai", "[W,[2,1],{\"href\":\"/wiki/Sinai\"}]"),
        edit("an attribute added", "<aside>", "<aside hidden>", "[W,[12],{\"hidden\":\"\"}]"),
        edit("an attribute removed", " class=\"wikitable\"", "", "[W,[6],{\"class\":null}]"),
        edit("a class", "class=\"note\"", "class=\"hint\"", "[W,[10],{\"class\":\"hint\"}]"),
        edit(
            "a paragraph inserted", NOTE, "<p>New.</p>\n" + NOTE, "[W,[],[10,\"<p>New.</p>\\n\"]]"),
        edit("a paragraph removed", P, "", "[W,[],[4,-2]]"),
        new Edit(
            "a paragraph moved",
            WIKI,
            WIKI.replace(P, "").replace(NOTE, NOTE + P),
            "[W,[],[10,[4,2]]]"),
        edit("a row inserted", ROW, ROW + NEW_ROW, "[W,[6,3],[5,\"" + NEW_ROW.trim() + "\\n\"]]"),
        edit("a row removed", ROW, "", "[W,[6,3],[3,-2]]"),
        new Edit(
            "an item moved to the end",
            WIKI,
            WIKI.replace(ITEM, "").replace(ITEM_C, ITEM_C + ITEM),
            "[W,[8],[5,[3,2]]]"),
        edit("an item inserted", ITEM, ITEM + "<li>x</li>\n", "[W,[8],[5,\"<li>x</li>\\n\"]]"),
        edit(
            "an element around a word",
            "Syria",
            "<i>Syria</i>",
            "[W,[4,2],16,46,\"\",[4],[3,\"<i>Syria</i> in the first century before our era.\"]]"),
        edit(
            "an element taken away",
            "<b>crystal</b>",
            "crystal",
            "[W,[10,2],5,0,\"crystal.\",[10],[3,-2]]"),
        new Edit(
            "a paragraph moved into another list",
            WIKI,
            WIKI.replace(ASIDE, "").replace("<ul class", ASIDE + "\n<ul class"),
            "[W,[12,0],null,[12],[0,-1],[],[8,0,9,[\"\\n\"]]]"),
        new Edit(
            "two words far apart",
            WIKI,
            WIKI.replace("beads", "rings").replace("island", "city"),
            "[W,[2,2],26,5,\"rings\",[12,0,0],51,6,\"city\"]"),
        edit(
            "an image inserted",
            "</h2>",
            "</h2><img src=\"x.png\">",
            "[W,[],[1,\"<img src=\\\"x.png\\\">\"]]"));
  }

  private static String value(String from, String to) {
    PatchWriter out = new PatchWriter(false);
    HtmlRegion old = HtmlRegion.of(from, HtmlContext.BODY, null);
    out.opaque(0, old, HtmlRegion.of(to, HtmlContext.BODY, old), false);
    String patches = new String(java.util.Objects.requireNonNull(out.finish()), UTF_8);
    return patches.substring("[0,".length(), patches.length() - 1);
  }

  @Test
  void editsAreAsShortAsAPersonWouldWriteThem() {
    int weight = HtmlRegion.of(WIKI, HtmlContext.BODY, null).weight();
    List<String> tooLong = new ArrayList<>();
    int count = 0;
    for (Edit edit : edits()) {
      if (edit.from().equals(edit.to())) {
        continue;
      }
      count++;
      String minimal = edit.minimal().replace("W", String.valueOf(weight));
      String ours = value(edit.from(), edit.to());
      int length = ours.getBytes(UTF_8).length;
      System.out.printf("%-38s %4d %4d  %s%n", edit.name(), minimal.length(), length, ours);
      if (length > 1.5 * minimal.getBytes(UTF_8).length) {
        tooLong.add(edit.name() + ": " + ours);
      }
    }
    assertThat(tooLong).isEmpty();
    assertThat(count).isGreaterThanOrEqualTo(20);
  }
}
