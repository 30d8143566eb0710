package dev.livetemplate.benchmarks.engines;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/** A page as FreeMarker renders it. */
final class FreeMarkerRenderer extends WriterRenderer {
  private final Template template;
  private final Map<String, Object> context;

  FreeMarkerRenderer(SamplePage page) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassLoaderForTemplateLoading(
        FreeMarkerRenderer.class.getClassLoader(), SamplePage.FOLDER);
    configuration.setDefaultEncoding("UTF-8");
    try {
      this.template = configuration.getTemplate(page.fileName() + ".ftlh");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.context = Map.of("page", page.model());
  }

  @Override
  void write(Writer out) throws IOException {
    try {
      template.process(context, out);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
  }
}
