package dev.livetemplate.benchmarks.engines;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** A page as Pebble renders it. */
final class PebbleRenderer extends WriterRenderer {
  private final PebbleTemplate template;
  private final Map<String, Object> context;

  PebbleRenderer(SamplePage page) {
    ClasspathLoader loader = new ClasspathLoader(PebbleRenderer.class.getClassLoader());
    loader.setPrefix(SamplePage.FOLDER);
    loader.setSuffix(".peb");
    this.template = new PebbleEngine.Builder().loader(loader).build().getTemplate(page.fileName());
    this.context = Map.of("page", page.model());
  }

  @Override
  void write(Writer out) throws IOException {
    template.evaluate(out, context);
  }
}
