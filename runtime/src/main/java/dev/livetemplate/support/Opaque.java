package dev.livetemplate.support;

import dev.livetemplate.contract.Markers;

/** Raw HTML that must not be taken for a part of the page's own structure. */
@SuppressWarnings("DoNotCallSuggester")
public final class Opaque {
  private Opaque() {}

  /** Returns the HTML with a space put into every comment that a client could take for a marker. */
  public static String contain(String html) {
    throw new UnsupportedOperationException("not yet" + Markers.isMarkerLike(html));
  }
}
