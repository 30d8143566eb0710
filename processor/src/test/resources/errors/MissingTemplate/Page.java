package shop;

import dev.livetemplate.LiveTemplate;

@LiveTemplate(path = "pgae.mustache")
public record Page(String title) {}
