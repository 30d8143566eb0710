package dev.livetemplate.examples.profile;

import java.util.Map;

/**
 * What is known of a person.
 *
 * @param status {@code online} or {@code away}
 * @param seen when the person was here last, in words
 */
public record Profile(
    String name,
    String headline,
    String bio,
    String location,
    String company,
    String team,
    String email,
    String status,
    String seen,
    int followers) {

  /** Returns whether the person is away. */
  public boolean away() {
    return status.equals("away");
  }

  /** Returns the classes of the card. */
  public String cls() {
    return away() ? "card away" : "card online";
  }

  /** Returns the tool tip of the button that follows the person. */
  public String title() {
    return "Hear of what " + name + " writes";
  }

  /** Returns the profile with the fields of a form put in. */
  Profile edited(Map<String, Object> form) {
    return new Profile(
        value(form, "name", name),
        value(form, "headline", headline),
        value(form, "bio", bio),
        value(form, "location", location),
        value(form, "company", company),
        value(form, "team", team),
        value(form, "email", email),
        value(form, "status", status),
        seen,
        followers);
  }

  private static String value(Map<String, Object> form, String field, String otherwise) {
    return form.getOrDefault(field, otherwise).toString();
  }

  Profile followed() {
    return with(seen, followers + 1);
  }

  Profile seenNow() {
    return with("just now", followers);
  }

  private Profile with(String seen, int followers) {
    return new Profile(
        name, headline, bio, location, company, team, email, status, seen, followers);
  }
}
