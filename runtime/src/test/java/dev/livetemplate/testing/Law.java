package dev.livetemplate.testing;

import org.jspecify.annotations.Nullable;

/** The law of LiveTemplate: a page brought up to date is the page as it would be rendered anew. */
public final class Law {
  private Law() {}

  /**
   * Applies the first update of {@code htmlA} and compares the page with {@code htmlB}.
   *
   * @param update the update; null or empty if nothing was sent
   * @return the first difference or the violation of the protocol; null if the law holds
   */
  public static @Nullable String check(
      String descriptor, String htmlA, @Nullable String update, String htmlB) {
    try {
      Applier applier = new Applier(descriptor, htmlA);
      if (update != null && !update.isEmpty()) {
        applier.apply(update);
      }
      applier.checkPlaces();
      return Dom.difference(applier.document(), Dom.parse(htmlB));
    } catch (ProtocolViolation e) {
      return e.getMessage();
    }
  }
}
