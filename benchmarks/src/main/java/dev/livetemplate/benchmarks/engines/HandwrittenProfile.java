package dev.livetemplate.benchmarks.engines;

import dev.livetemplate.benchmarks.pages.ProfilePage;
import dev.livetemplate.benchmarks.pages.Skill;

/** The profile page, written by hand. */
final class HandwrittenProfile implements HandwrittenPage<ProfilePage> {
  private static final byte[] S0 =
      HandwrittenWriter.utf8(
          """
          <!DOCTYPE html>
          <html lang="en">
          <head>
          <title>""");
  private static final byte[] S1 =
      HandwrittenWriter.utf8(
          """
          </title>
          <link rel="stylesheet" href="/css/people.css">
          </head>
          <body>
          <nav><a href="/">Home</a> <a href="/people">People</a> <a href="/teams">Teams</a> <a href="/projects">Projects</a> <a href="/settings">Settings</a></nav>
          <main class=\"""");
  private static final byte[] S2 =
      HandwrittenWriter.utf8(
          """
          ">
          <img class="avatar" width="96" height="96" alt="avatar" src=\"""");
  private static final byte[] S3 =
      HandwrittenWriter.utf8(
          """
          ">
          <h1>""");
  private static final byte[] S4 =
      HandwrittenWriter.utf8(
          """
          </h1>
          <p class="headline">""");
  private static final byte[] S5 = HandwrittenWriter.utf8("</p>\n");
  private static final byte[] S6 = HandwrittenWriter.utf8("<p class=\"away\">Away until ");
  private static final byte[] S7 = HandwrittenWriter.utf8("<p class=\"about\">");
  private static final byte[] S8 =
      HandwrittenWriter.utf8(
          """
          </p>
          <dl>
          <dt>Place</dt><dd>""");
  private static final byte[] S9 =
      HandwrittenWriter.utf8(
          """
          </dd>
          <dt>Company</dt><dd>""");
  private static final byte[] S10 =
      HandwrittenWriter.utf8(
          """
          </dd>
          <dt>Team</dt><dd>""");
  private static final byte[] S11 =
      HandwrittenWriter.utf8(
          """
          </dd>
          <dt>Joined</dt><dd>""");
  private static final byte[] S12 =
      HandwrittenWriter.utf8(
          """
          </dd>
          <dt>Email</dt><dd>""");
  private static final byte[] S13 =
      HandwrittenWriter.utf8(
          """
          </dd>
          </dl>
          <ul class="figures">
          <li><strong>""");
  private static final byte[] S14 =
      HandwrittenWriter.utf8(
          """
          </strong> posts</li>
          <li><strong>""");
  private static final byte[] S15 =
      HandwrittenWriter.utf8(
          """
          </strong> followers</li>
          <li><strong>""");
  private static final byte[] S16 =
      HandwrittenWriter.utf8(
          """
          </strong> following</li>
          </ul>
          <h2>Skills</h2>
          <ul class="skills">
          """);
  private static final byte[] S17 = HandwrittenWriter.utf8("<li>");
  private static final byte[] S18 = HandwrittenWriter.utf8(" <small>");
  private static final byte[] S19 = HandwrittenWriter.utf8(" years</small></li>\n");
  private static final byte[] S20 =
      HandwrittenWriter.utf8(
          """
          </ul>
          <p><a class="button" href=\"""");
  private static final byte[] S21 =
      HandwrittenWriter.utf8(
          """
          ">Visit website</a> <button class="button">Follow</button> <button class="button">Message</button></p>
          </main>
          <aside>
          <h2>About profiles</h2>
          <p>Profiles can be seen by every member of the organisation. What is shown can be changed in the settings at any time, and single facts can be hidden from people outside of the own team.</p>
          <ul>
          <li><a href="/help/profiles">How profiles work</a></li>
          <li><a href="/help/privacy">Who sees what</a></li>
          <li><a href="/help/report">Report a problem</a></li>
          </ul>
          </aside>
          <footer><a href="/imprint">Imprint</a> <a href="/terms">Terms</a></footer>
          </body>
          </html>
          """);

  @Override
  public void render(ProfilePage page, HandwrittenWriter out) {
    out.statics(S0);
    out.text(page.name());
    out.statics(S1);
    out.text(page.theme());
    out.statics(S2);
    out.text(page.picture());
    out.statics(S3);
    out.text(page.name());
    out.statics(S4);
    out.text(page.headline());
    out.statics(S5);
    if (page.away()) {
      out.statics(S6);
      out.text(page.until().toString());
      out.statics(S5);
    }
    out.statics(S7);
    out.text(page.about());
    out.statics(S8);
    out.text(page.place());
    out.statics(S9);
    out.text(page.company());
    out.statics(S10);
    out.text(page.team());
    out.statics(S11);
    out.text(page.joined().toString());
    out.statics(S12);
    out.text(page.email());
    out.statics(S13);
    out.number(page.posts());
    out.statics(S14);
    out.number(page.followers());
    out.statics(S15);
    out.text(Long.toString(page.following()));
    out.statics(S16);
    for (Skill skill : page.skills()) {
      out.statics(S17);
      out.text(skill.name());
      out.statics(S18);
      out.number(skill.years());
      out.statics(S19);
    }
    out.statics(S20);
    out.text(page.website());
    out.statics(S21);
  }
}
