package dev.livetemplate.benchmarks.engines;

import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A page as Thymeleaf renders it, with its cache on. */
final class ThymeleafRenderer extends WriterRenderer {
  private final TemplateEngine engine = new TemplateEngine();
  private final String name;
  private final Context context;

  ThymeleafRenderer(SamplePage page) {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(ThymeleafRenderer.class.getClassLoader());
    resolver.setPrefix(SamplePage.FOLDER);
    resolver.setSuffix(".thymeleaf.html");
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCacheable(true);
    this.engine.setTemplateResolver(resolver);
    this.name = page.fileName();
    this.context = new Context(Locale.ENGLISH, Map.of("page", page.model()));
  }

  @Override
  void write(Writer out) {
    engine.process(name, context, out);
  }
}
