package dev.livetemplate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
  @Test
  void isTheBeginningOfSha256() {
    // SHA-256 of nothing begins with e3b0c44298fc1c14; 60 of its bits, five by five.
    assertThat(Fingerprint.of("")).isEqualTo(base32("e3b0c44298fc1c1"));
  }

  @Test
  void doesNotChangeFromReleaseToRelease() {
    assertThat(Fingerprint.of("<p>{{title}}</p>")).isEqualTo(Fingerprint.of("<p>{{title}}</p>"));
    assertThat(Fingerprint.of("é")).hasSize(12).matches("[0-9a-v]{12}");
  }

  @Test
  void differsForDifferentTexts() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      seen.add(Fingerprint.of("shape " + i));
    }
    assertThat(seen).hasSize(10_000);
  }

  private static String base32(String hex) {
    return Long.toString(Long.parseLong(hex, 16), 32);
  }
}
