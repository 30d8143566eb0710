package dev.livetemplate.benchmarks.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.livetemplate.benchmarks.pages.ProfilePage;
import dev.livetemplate.benchmarks.pages.StocksPage;
import dev.livetemplate.benchmarks.pages.TablePage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The pages that all engines render. */
public enum SamplePage {
  STOCKS,
  PROFILE,
  TABLE;

  /** Where the engines' templates are, as resources. */
  static final String FOLDER = "dev/livetemplate/benchmarks/engines/";

  /** Where our templates are, which others of Mustache read as well. */
  static final String MUSTACHE_FOLDER = "dev/livetemplate/benchmarks/pages/";

  /** Returns the page with a name of {@code stocks}, {@code profile} or {@code table}. */
  public static SamplePage of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Makes the page's data. */
  Object model() {
    return switch (this) {
      case STOCKS -> StocksPage.sample();
      case PROFILE -> ProfilePage.sample();
      case TABLE -> TablePage.sample();
    };
  }

  String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the text of a template. */
  static String template(String resource) {
    try (InputStream in = SamplePage.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no such template: " + resource);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
