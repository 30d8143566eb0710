package shop;

import dev.livetemplate.Lambda;
import dev.livetemplate.LiveTemplate;

@LiveTemplate(
    path = "page.mustache",
    lambdas = @Lambda(name = "nest", template = "<div>{{#deeper}}{{nest}}{{/deeper}}</div>"))
public record Page(boolean deeper) {}
