package dev.livetemplate.benchmarks.engines;

import dev.livetemplate.benchmarks.pages.ProfilePage;
import dev.livetemplate.benchmarks.pages.StocksPage;
import dev.livetemplate.benchmarks.pages.TablePage;
import java.util.function.Supplier;

/** A page as Java written by hand renders it: the limit of what generated code could reach. */
final class HandwrittenRenderer<M> implements PageRenderer {
  private final HandwrittenPage<M> page;
  private final M model;
  private final Supplier<HandwrittenWriter> writers;
  private final HandwrittenWriter kept;

  private HandwrittenRenderer(
      HandwrittenPage<M> page, M model, Supplier<HandwrittenWriter> writers) {
    this.page = page;
    this.model = model;
    this.writers = writers;
    this.kept = writers.get();
  }

  static PageRenderer of(SamplePage page, Supplier<HandwrittenWriter> writers) {
    return switch (page) {
      case STOCKS ->
          new HandwrittenRenderer<>(new HandwrittenStocks(), (StocksPage) page.model(), writers);
      case PROFILE ->
          new HandwrittenRenderer<>(new HandwrittenProfile(), (ProfilePage) page.model(), writers);
      case TABLE ->
          new HandwrittenRenderer<>(new HandwrittenTable(), (TablePage) page.model(), writers);
    };
  }

  @Override
  public String string() {
    return render(writers.get()).toString();
  }

  @Override
  public byte[] bytes() {
    return render(writers.get()).toByteArray();
  }

  @Override
  public Object sink() {
    kept.clear();
    return render(kept);
  }

  private HandwrittenWriter render(HandwrittenWriter out) {
    page.render(model, out);
    return out;
  }
}
