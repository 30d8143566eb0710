package shop;

import dev.livetemplate.LiveTemplate;

@LiveTemplate(path = "page.mustache")
public class Page {
  public Secret secret = new Secret();

  private static class Secret {
    public String word = "hush";
  }
}
