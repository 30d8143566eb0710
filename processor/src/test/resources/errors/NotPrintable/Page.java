package shop;

import dev.livetemplate.LiveTemplate;

@LiveTemplate(path = "page.mustache")
public record Page(Address address) {}

record Address(String street, String city) {}
