package shop;

import dev.livetemplate.LiveTemplate;

@LiveTemplate(
    path = "page.mustache",
    partials = {"text", "image"})
public record Page(int kind, String content) {}
