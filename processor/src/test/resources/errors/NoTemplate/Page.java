package shop;

import dev.livetemplate.LiveTemplate;

@LiveTemplate
public record Page(String title) {}
