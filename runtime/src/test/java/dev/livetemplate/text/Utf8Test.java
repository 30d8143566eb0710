package dev.livetemplate.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Utf8Test {

  @Test
  void decodesWhatTheJdkEncodes() {
    Random random = new Random(7);
    int[] limits = {0x80, 0x100, 0x800, 0xD800, Character.MAX_CODE_POINT + 1};
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      while (random.nextInt(8) > 0) {
        text.append("a".repeat(random.nextInt(40)));
        text.appendCodePoint(valid(random.nextInt(limits[random.nextInt(limits.length)])));
      }
      byte[] bytes = text.toString().getBytes(UTF_8);
      byte[] longer = Arrays.copyOf(bytes, bytes.length + random.nextInt(9));
      assertThat(Utf8.decode(longer, bytes.length)).isEqualTo(text.toString());
    }
  }

  private static int valid(int codePoint) {
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return surrogate ? 'x' : codePoint;
  }
}
