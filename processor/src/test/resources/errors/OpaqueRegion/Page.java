package shop;

import dev.livetemplate.LiveTemplate;

@LiveTemplate(path = "page.mustache")
public record Page(boolean link, boolean plain, String title) {}
