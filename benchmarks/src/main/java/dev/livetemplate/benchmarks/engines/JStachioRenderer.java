package dev.livetemplate.benchmarks.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.livetemplate.benchmarks.pages.ProfilePage;
import dev.livetemplate.benchmarks.pages.ProfilePageRenderer;
import dev.livetemplate.benchmarks.pages.StocksPage;
import dev.livetemplate.benchmarks.pages.StocksPageRenderer;
import dev.livetemplate.benchmarks.pages.TablePage;
import dev.livetemplate.benchmarks.pages.TablePageRenderer;
import io.jstach.jstachio.Output;
import io.jstach.jstachio.Template.EncodedTemplate;
import io.jstach.jstachio.output.ByteBufferEncodedOutput;
import java.io.IOException;

/** A page as JStachio renders it: generated Java, statics encoded beforehand for bytes. */
final class JStachioRenderer<M> implements PageRenderer {
  private static final int CAPACITY = 8 * 1024;

  private final EncodedTemplate<M> template;
  private final M model;
  private final ByteSink kept = new ByteSink();

  private JStachioRenderer(EncodedTemplate<M> template, M model) {
    this.template = template;
    this.model = model;
  }

  static PageRenderer of(SamplePage page) {
    return switch (page) {
      case STOCKS -> new JStachioRenderer<>(StocksPageRenderer.of(), (StocksPage) page.model());
      case PROFILE -> new JStachioRenderer<>(ProfilePageRenderer.of(), (ProfilePage) page.model());
      case TABLE -> new JStachioRenderer<>(TablePageRenderer.of(), (TablePage) page.model());
    };
  }

  @Override
  public String string() {
    return template.execute(model, new StringBuilder(CAPACITY)).toString();
  }

  @Override
  public byte[] bytes() {
    ByteBufferEncodedOutput out = ByteBufferEncodedOutput.ofByteArray(UTF_8, CAPACITY);
    return template.write(model, out).toByteArray();
  }

  @Override
  public Object sink() throws IOException {
    kept.clear();
    template.write(model, Output.of(kept, UTF_8));
    return kept;
  }
}
