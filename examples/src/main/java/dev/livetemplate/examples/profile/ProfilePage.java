package dev.livetemplate.examples.profile;

import dev.livetemplate.LiveTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What the profile page shows.
 *
 * @param owner the visitor whose profile it is
 * @param p the profile as it is being edited
 * @param saved whether it has not been edited since it was saved last
 */
@LiveTemplate(path = "profile.mustache")
public record ProfilePage(String owner, Profile p, boolean saved) {
  /** Returns what is wrong with the name; null if nothing is. */
  public @Nullable String nameProblem() {
    return p.name().isBlank() ? "A name is needed." : null;
  }

  /** Returns what is wrong with the address; null if nothing is. */
  public @Nullable String emailProblem() {
    return p.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")
        ? null
        : "That is no e-mail address, such as ada@example.org.";
  }

  /** Returns whether the profile can be saved. */
  public boolean correct() {
    return nameProblem() == null && emailProblem() == null;
  }

  /** Returns the page with another profile, which is not saved. */
  ProfilePage with(Profile p) {
    return new ProfilePage(owner, p, false);
  }
}
