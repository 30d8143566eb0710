package dev.livetemplate.examples.profile;

import dev.livetemplate.LiveTemplate;

/**
 * What the profile page shows.
 *
 * @param p the profile
 * @param saved whether it has not been edited since it was saved last
 */
@LiveTemplate(path = "profile.mustache")
public record ProfilePage(Profile p, boolean saved) {}
