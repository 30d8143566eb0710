package dev.livetemplate.examples;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * One page that goes from state to state, to be followed by the client in the browser.
 *
 * @param first the HTML of the page that it begins with
 * @param steps for each step the message to the client and the fresh page behind it
 */
record Walk(String descriptor, String first, List<Map<String, String>> steps) {
  /** Walks a page through states; half way its client begins anew with a resync. */
  static <M> Walk through(
      CompiledTemplate<M> template, IntFunction<M> models, List<Integer> states) {
    Page<M> page = template.page(models.apply(states.get(0)));
    String first = page.html();
    List<Map<String, String>> steps = new ArrayList<>();
    for (int i = 1; i < states.size(); i++) {
      Map<String, String> step = new LinkedHashMap<>();
      if (i > 1 && i == states.size() / 2) {
        step.put("resync", page.resync().json());
      }
      step.put("update", page.update(models.apply(states.get(i))).json());
      step.put("page", template.page(models.apply(states.get(i))).html());
      steps.add(step);
    }
    return new Walk(template.descriptor(), first, steps);
  }

  /** Lets the client follow; returns what went wrong first, or null. */
  @Nullable String follow() {
    ChromeDriver driver = Browser.get();
    String law = ExampleServer.shared().url("/law");
    if (!law.equals(driver.getCurrentUrl())) {
      driver.get(law);
    }
    return (String) driver.executeScript("return walk(...arguments)", descriptor, first, steps);
  }
}
