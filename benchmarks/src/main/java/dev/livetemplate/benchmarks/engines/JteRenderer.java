package dev.livetemplate.benchmarks.engines;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A page as JTE renders it, compiled when the benchmarks are built: once with binary static
 * content, for bytes, and once without, for strings.
 */
final class JteRenderer implements PageRenderer {
  private static final int CAPACITY = 8 * 1024;

  private final TemplateEngine text = engine("dev.livetemplate.benchmarks.jte.text");
  private final TemplateEngine binary = engine("dev.livetemplate.benchmarks.jte.binary");
  private final String name;
  private final Object model;
  private final ByteSink kept = new ByteSink();

  JteRenderer(SamplePage page) {
    this.name = page.fileName() + ".jte";
    this.model = page.model();
  }

  @SuppressWarnings("NullAway") // The engine takes null for the folder: the class path.
  private static TemplateEngine engine(String packageName) {
    java.nio.file.@Nullable Path classPath = null;
    return TemplateEngine.createPrecompiled(
        classPath, ContentType.Html, JteRenderer.class.getClassLoader(), packageName);
  }

  @Override
  public String string() {
    StringOutput out = new StringOutput(CAPACITY);
    text.render(name, model, out);
    return out.toString();
  }

  @Override
  public byte[] bytes() {
    Utf8ByteOutput out = new Utf8ByteOutput();
    binary.render(name, model, out);
    return out.toByteArray();
  }

  @Override
  public Object sink() throws IOException {
    kept.clear();
    Utf8ByteOutput out = new Utf8ByteOutput();
    binary.render(name, model, out);
    out.writeTo(kept);
    return kept;
  }
}
