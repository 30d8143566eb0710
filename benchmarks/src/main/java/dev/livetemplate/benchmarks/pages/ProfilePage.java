package dev.livetemplate.benchmarks.pages;

import dev.livetemplate.LiveTemplate;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheFormatterTypes;
import java.time.LocalDate;
import java.util.List;

/** A profile: two kilobytes of HTML, mostly static, with short texts and numbers between. */
@LiveTemplate(path = "profile.mustache")
@JStache(path = "dev/livetemplate/benchmarks/pages/profile.mustache")
@JStacheFormatterTypes(types = LocalDate.class)
public record ProfilePage(
    String theme,
    String picture,
    String name,
    String headline,
    boolean away,
    LocalDate until,
    String about,
    String place,
    String company,
    String team,
    LocalDate joined,
    String email,
    int posts,
    int followers,
    long following,
    List<Skill> skills,
    String website) {

  /** Returns the page of somebody. */
  public static ProfilePage sample() {
    return new ProfilePage(
        "plain",
        "/pictures/ada.svg",
        "Ada Lovelace",
        "Writes programs for machines that do not exist yet",
        true,
        LocalDate.of(2026, 5, 17),
        "Daughter of a poet, translator of papers, and fond of horses & flying machines.",
        "London",
        "Analytical Engines",
        "Notes",
        LocalDate.of(2019, 12, 10),
        "ada@example.org",
        128,
        40_219,
        77L,
        List.of(new Skill("Mathematics", 12), new Skill("Music", 7), new Skill("R&D", 3)),
        "https://example.org/ada");
  }

  /** Returns this page with another headline. */
  public ProfilePage withHeadline(String other) {
    return new ProfilePage(
        theme, picture, name, other, away, until, about, place, company, team, joined, email, posts,
        followers, following, skills, website);
  }
}
