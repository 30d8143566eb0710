package shop;

import dev.livetemplate.LiveTemplate;

@LiveTemplate(path = "page.mustache")
public record Page(String body) {}
