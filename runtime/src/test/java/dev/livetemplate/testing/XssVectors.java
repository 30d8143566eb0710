package dev.livetemplate.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Texts that have run scripts in pages which did not escape them well: the classic ones of OWASP's
 * filter evasion cheat sheet, html5sec.org and PortSwigger's cheat sheet, with {@code __xss=1} for
 * what they run.
 */
public final class XssVectors {

  /** Where the page is whose slots stand in every context. */
  public static final String TEMPLATE = "dev/livetemplate/testing/xss.mustache";

  private XssVectors() {}

  /** Returns all vectors. */
  public static List<String> all() {
    return text("xss-vectors.txt").lines().map(XssVectors::unescape).distinct().toList();
  }

  /** Returns the text of a resource of this package. */
  public static String text(String name) {
    try (InputStream in = XssVectors.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file has one vector a line, with Java's escapes. */
  private static String unescape(String line) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      i++;
      switch (line.charAt(i)) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'u' -> {
          out.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> out.append(line.charAt(i));
      }
    }
    return out.toString();
  }
}
