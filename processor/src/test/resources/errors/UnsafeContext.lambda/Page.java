package shop;

import dev.livetemplate.LiveTemplate;
import dev.livetemplate.SafeHtml;

@LiveTemplate(path = "page.mustache")
public record Page(String name) {
  public SafeHtml bold(SafeHtml html) {
    return SafeHtml.trusted("<b>" + html + "</b>");
  }
}
