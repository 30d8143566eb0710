package dev.livetemplate.benchmarks.engines;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.Writer;

/** A page as Mustache.java renders it. */
final class MustacheJavaRenderer extends WriterRenderer {
  private final Mustache template;
  private final Object model;

  MustacheJavaRenderer(SamplePage page) {
    this.template =
        new DefaultMustacheFactory(SamplePage.MUSTACHE_FOLDER)
            .compile(page.fileName() + ".mustache");
    this.model = page.model();
  }

  @Override
  void write(Writer out) {
    template.execute(out, model);
  }
}
