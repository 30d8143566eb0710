package dev.livetemplate.benchmarks.engines;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.benchmarks.pages.ProfilePage;
import dev.livetemplate.benchmarks.pages.ProfilePageTemplate;
import dev.livetemplate.benchmarks.pages.StocksPage;
import dev.livetemplate.benchmarks.pages.StocksPageTemplate;
import dev.livetemplate.benchmarks.pages.TablePage;
import dev.livetemplate.benchmarks.pages.TablePageTemplate;
import dev.livetemplate.support.HtmlBuffer;

/** A page as LiveTemplate renders it. */
final class LiveTemplateRenderer<M> implements PageRenderer {
  private final CompiledTemplate<M> template;
  private final M model;
  private final HtmlBuffer kept = HtmlBuffer.plain();

  private LiveTemplateRenderer(CompiledTemplate<M> template, M model) {
    this.template = template;
    this.model = model;
  }

  static PageRenderer of(SamplePage page) {
    return switch (page) {
      case STOCKS ->
          new LiveTemplateRenderer<>(StocksPageTemplate.INSTANCE, (StocksPage) page.model());
      case PROFILE ->
          new LiveTemplateRenderer<>(ProfilePageTemplate.INSTANCE, (ProfilePage) page.model());
      case TABLE ->
          new LiveTemplateRenderer<>(TablePageTemplate.INSTANCE, (TablePage) page.model());
    };
  }

  @Override
  public String string() {
    return template.html(model);
  }

  @Override
  public byte[] bytes() {
    return template.bytes(model);
  }

  @Override
  public Object sink() {
    kept.clear();
    template.append(model, kept);
    return kept;
  }
}
