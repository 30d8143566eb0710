package dev.livetemplate.examples.profile;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.examples.transport.Event;
import dev.livetemplate.examples.transport.LiveHandler;
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

  @Override
  public ProfilePage open() {
    return new ProfilePage(ADA, false);
  }

  @Override
  public ProfilePage handle(ProfilePage page, Event event) {
    Profile p = page.p();
    return switch (event.name()) {
      case "edit" -> edited(p, Map.of(event.text("name"), event.text("value")));
      case "save" -> new ProfilePage(p.edited(event.values()).seenNow(), true);
      case "restore" -> open();
      case "follow" -> new ProfilePage(p.followed(), page.saved());
      default -> throw event.unknown();
    };
  }

  private static ProfilePage edited(Profile p, Map<String, Object> fields) {
    return new ProfilePage(p.edited(fields), false);
  }
}
