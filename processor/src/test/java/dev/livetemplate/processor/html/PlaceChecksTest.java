package dev.livetemplate.processor.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.plan.Planner;
import org.junit.jupiter.api.Test;

/** A place tells the names of the elements that are counted on the way to it. */
final class PlaceChecksTest {

  private static String descriptor(String template) {
    PlacedTemplate placed = HtmlPhase.place(Sample.bind(template), new Diagnostics());
    return Planner.plan(placed, ClassName.get("test", "PageTemplate")).descriptor();
  }

  private static String check(String names) {
    return Integer.toString(names.hashCode() & 0xFFFF, 36);
  }

  @Test
  void allThatAreCountedOnEachLevel() {
    assertThat(descriptor("<nav></nav><main><i></i><p title=\"{{x}}\">{{y}}</p></main>"))
        .contains("[\"a\",[\"" + check("nav main i p ") + "\",1,1],\"title\"]")
        .contains("[\"t\",[\"" + check("nav main i p ") + "\",1,1,0]]");
  }

  @Test
  void theSumIsThatOfTheProtocol() {
    assertThat(descriptor("<p>{{y}}</p>")).contains("[\"t\",[\"2pc\",0,0]]");
  }

  @Test
  void countingBeginsAnewBehindAMarker() {
    assertThat(descriptor("<b></b>{{#a}}<i></i>{{/a}}<u></u><p>{{y}}</p>"))
        .contains("[\"t\",[\"" + check("u p ") + "\",[\"0\",1],0]]");
  }

  @Test
  void namesOfOtherNamespacesHaveNoPrefix() {
    assertThat(descriptor("<svg><linearGradient id=\"{{y}}\"></linearGradient></svg>"))
        .contains("[\"" + check("svg linearGradient ") + "\",0,0]");
  }

  @Test
  void nothingWhereNothingIsCounted() {
    assertThat(descriptor("{{y}} <b></b>")).contains("[\"t\",[0],[0,\" \"]]");
  }
}
