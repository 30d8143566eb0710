package dev.livetemplate.benchmarks.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.util.List;

/** A page as Qute renders it, outside of Quarkus. */
final class QuteRenderer implements PageRenderer {
  private final Template template;
  private final Object model;
  private final StringBuilder kept = new StringBuilder();

  QuteRenderer(SamplePage page) {
    Engine engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();
    this.template =
        engine.parse(
            SamplePage.template(SamplePage.FOLDER + page.fileName() + ".qute.html"),
            Variant.forContentType(Variant.TEXT_HTML));
    this.model = page.model();
  }

  @Override
  public String string() {
    return template.data("page", model).render();
  }

  @Override
  public byte[] bytes() {
    return string().getBytes(UTF_8);
  }

  @Override
  public Object sink() {
    kept.setLength(0);
    template.data("page", model).consume(kept::append).toCompletableFuture().join();
    return kept;
  }
}
