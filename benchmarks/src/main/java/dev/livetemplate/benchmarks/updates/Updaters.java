package dev.livetemplate.benchmarks.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.Page;
import dev.livetemplate.htmldiff.HtmlDiff;
import java.io.IOException;
import java.io.OutputStream;

/** The ways by name. */
public final class Updaters {
  private Updaters() {}

  /**
   * Begins a page.
   *
   * @param engine {@code livetemplate}; {@code htmldiff}: renders all, parses it as well as what
   *     was there with jsoup, and compares the trees; {@code region}: renders all and compares with
   *     our own HTML diff, which parses nothing it need not; {@code strings}: renders all, and
   *     sends it if it is another string
   */
  public static Updater of(String engine, Swing<?> swing) {
    return switch (engine) {
      case "livetemplate" -> new Live<>(swing);
      case "htmldiff" -> new Rendered<>(swing, (old, now, out) -> JsoupDiff.write(old, now, out));
      case "region" -> new Rendered<>(swing, Updaters::region);
      case "strings" -> new Rendered<>(swing, Updaters::strings);
      default -> throw new IllegalArgumentException("no such engine: " + engine);
    };
  }

  private static void region(String old, String now, OutputStream out) throws IOException {
    HtmlDiff diff = HtmlDiff.between(old, now);
    out.write(diff.isReplacement() ? diff.html().getBytes(UTF_8) : ascii(diff.edits()));
  }

  private static byte[] ascii(Object edits) {
    return edits.toString().getBytes(UTF_8);
  }

  private static void strings(String old, String now, OutputStream out) throws IOException {
    if (!old.equals(now)) {
      out.write(now.getBytes(UTF_8));
    }
  }

  /** LiveTemplate's own way. */
  private static final class Live<M> implements Updater {
    private final Swing<M> swing;
    private final Page<M> page;
    private boolean there;

    Live(Swing<M> swing) {
      this.swing = swing;
      this.page = swing.template().page(swing.back().enter());
    }

    @Override
    public void swing(OutputStream out) throws IOException {
      there = !there;
      page.update((there ? swing.there() : swing.back()).enter()).writeTo(out);
    }
  }

  private interface Comparison {
    void write(String old, String now, OutputStream out) throws IOException;
  }

  /** Ways that render all. */
  private static final class Rendered<M> implements Updater {
    private final Swing<M> swing;
    private final CompiledTemplate<M> template;
    private final Comparison comparison;
    private String shown;
    private boolean there;

    Rendered(Swing<M> swing, Comparison comparison) {
      this.swing = swing;
      this.template = swing.template();
      this.comparison = comparison;
      this.shown = template.html(swing.back().enter());
    }

    @Override
    public void swing(OutputStream out) throws IOException {
      there = !there;
      String now = template.html((there ? swing.there() : swing.back()).enter());
      comparison.write(shown, now, out);
      shown = now;
    }
  }
}
