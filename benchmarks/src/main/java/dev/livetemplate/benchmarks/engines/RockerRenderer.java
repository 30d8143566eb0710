package dev.livetemplate.benchmarks.engines;

import com.fizzed.rocker.RockerModel;
import com.fizzed.rocker.runtime.ArrayOfByteArraysOutput;
import com.fizzed.rocker.runtime.OutputStreamOutput;
import dev.livetemplate.benchmarks.pages.ProfilePage;
import dev.livetemplate.benchmarks.pages.StocksPage;
import dev.livetemplate.benchmarks.pages.TablePage;
import dev.livetemplate.benchmarks.rocker.Profile;
import dev.livetemplate.benchmarks.rocker.Stocks;
import dev.livetemplate.benchmarks.rocker.Table;
import java.util.function.Supplier;

/** A page as Rocker renders it: generated Java, optimized, that collects arrays of bytes. */
final class RockerRenderer implements PageRenderer {
  private final Supplier<RockerModel> page;
  private final ByteSink kept = new ByteSink();

  RockerRenderer(SamplePage page) {
    Object model = page.model();
    this.page =
        switch (page) {
          case STOCKS -> () -> Stocks.template((StocksPage) model);
          case PROFILE -> () -> Profile.template((ProfilePage) model);
          case TABLE -> () -> Table.template((TablePage) model);
        };
  }

  @Override
  public String string() {
    return page.get().render(ArrayOfByteArraysOutput.FACTORY).toString();
  }

  @Override
  public byte[] bytes() {
    return page.get().render(ArrayOfByteArraysOutput.FACTORY).toByteArray();
  }

  @Override
  public Object sink() {
    kept.clear();
    page.get().render((type, charset) -> new OutputStreamOutput(type, kept, charset));
    return kept;
  }
}
