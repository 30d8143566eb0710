package shop;

import dev.livetemplate.LiveTemplate;

@LiveTemplate(
    path = "page.mustache",
    partials = {"text", "hero-image"})
public record Page(Kind kind, String content) {
  enum Kind {
    TEXT,
    HERO_IMAGE,
    HERO_IMAGES
  }
}
