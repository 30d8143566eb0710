package shop;

import dev.livetemplate.LiveTemplate;

@LiveTemplate(path = "page.mustache", template = "<h1>{{title}}</h1>")
public record Page(String title) {}
