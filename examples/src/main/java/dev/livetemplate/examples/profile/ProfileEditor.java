package dev.livetemplate.examples.profile;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.examples.transport.Event;
import dev.livetemplate.examples.transport.LiveHandler;
import dev.livetemplate.examples.transport.Visitors;
import java.util.Map;

/** Edits a profile while the user types. */
public final class ProfileEditor implements LiveHandler<ProfilePage> {
  private static final Profile ADA =
      new Profile(
          "Ada Lovelace",
          "Principal engineer, analytical engines",
          "Writes the notes that others build machines from. Fond of punched cards, poetry and long"
              + " walks by the river.",
          "London, UK",
          "Babbage and Co",
          "Number mills",
          "ada@example.org",
          "online",
          "2 minutes ago",
          4096);

  @Override
  public CompiledTemplate<ProfilePage> template() {
    return ProfilePageTemplate.INSTANCE;
  }

  private final Visitors<Profile> saved = new Visitors<>(ADA);

  @Override
  public ProfilePage open(String visitor) {
    return new ProfilePage(visitor, saved.get(visitor), false);
  }

  @Override
  public ProfilePage handle(ProfilePage page, Event event) {
    Profile p = page.p();
    return switch (event.name()) {
      case "edit" -> page.with(p.edited(Map.of(event.text("name"), event.text("value"))));
      case "save" -> save(page.with(p.edited(event.values()).seenNow()));
      case "restore" -> page.with(ADA);
      case "follow" -> new ProfilePage(page.owner(), p.followed(), page.saved());
      default -> throw event.unknown();
    };
  }

  private ProfilePage save(ProfilePage page) {
    if (!page.correct()) {
      return page;
    }
    Profile kept = saved.change(page.owner(), before -> page.p());
    return new ProfilePage(page.owner(), kept, true);
  }
}
