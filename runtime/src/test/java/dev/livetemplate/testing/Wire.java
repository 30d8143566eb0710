package dev.livetemplate.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Short forms for tests that write descriptors and updates by hand, with ' for ". */
final class Wire {
  private Wire() {}

  static String json(String text) {
    return text.replace('\'', '"');
  }

  /** A descriptor of a page that has these sites. */
  static String page(String sites) {
    return frames("{'sites': [" + sites + "]}");
  }

  /** A descriptor of a page with one kind of row. */
  static String list(String sites, String row) {
    return frames("{'sites': [" + sites + "]}, " + row);
  }

  static String frames(String frames) {
    return json("{'v': 1, 'id': 'test', 'frames': [" + frames + "]}");
  }

  /** The update (slots and values, without its number) makes b of a. */
  static void holds(String descriptor, String a, String pairs, String b) {
    assertThat(Law.check(descriptor, a, json("[1, " + pairs + "]"), b)).isNull();
  }

  /** The update makes b of a, and the second one a of b. */
  static void holdsBothWays(String descriptor, String a, String there, String b, String back) {
    holds(descriptor, a, there, b);
    Applier applier = new Applier(descriptor, a);
    applier.apply(json("[1, " + there + "]"));
    applier.apply(json("[2, " + back + "]"));
    applier.checkPlaces();
    assertThat(Dom.difference(applier.document(), Dom.parse(a))).isNull();
    holds(descriptor, b, back, a);
  }

  /** The update is refused with a message that has these words. */
  static void refused(String descriptor, String html, String pairs, String words) {
    Applier applier = new Applier(descriptor, html);
    assertThatThrownBy(() -> applier.apply(json("[1, " + pairs + "]")))
        .isInstanceOf(ProtocolViolation.class)
        .hasMessageContaining(words);
  }
}
