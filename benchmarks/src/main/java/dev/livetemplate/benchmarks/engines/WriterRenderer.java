package dev.livetemplate.benchmarks.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;

/** A page of an engine that writes characters. */
abstract class WriterRenderer implements PageRenderer {
  private final TextSink kept = new TextSink();

  /** Writes the page. */
  abstract void write(Writer out) throws IOException;

  @Override
  public final String string() throws IOException {
    TextSink out = new TextSink();
    write(out);
    return out.toString();
  }

  /** Faster than an {@code OutputStreamWriter}, which encodes piece by piece. */
  @Override
  public final byte[] bytes() throws IOException {
    return string().getBytes(UTF_8);
  }

  @Override
  public final Object sink() throws IOException {
    kept.clear();
    write(kept);
    return kept;
  }
}
