package dev.livetemplate.benchmarks.engines;

/** The template engines by name. */
public final class Engines {
  private Engines() {}

  /**
   * Loads a page for an engine.
   *
   * @param engine its name: {@code livetemplate}, {@code jstachio}, {@code jte}, {@code rocker},
   *     {@code qute}, {@code pebble}, {@code freemarker}, {@code thymeleaf}, {@code mustachejava};
   *     or {@code handwritten} for Java that was written by hand and prints numbers as LiveTemplate
   *     does, or {@code handwritten-jdk} with those of the JDK
   */
  public static PageRenderer renderer(String engine, SamplePage page) {
    return switch (engine) {
      case "livetemplate" -> LiveTemplateRenderer.of(page);
      case "jstachio" -> JStachioRenderer.of(page);
      case "jte" -> new JteRenderer(page);
      case "rocker" -> new RockerRenderer(page);
      case "qute" -> new QuteRenderer(page);
      case "pebble" -> new PebbleRenderer(page);
      case "freemarker" -> new FreeMarkerRenderer(page);
      case "thymeleaf" -> new ThymeleafRenderer(page);
      case "mustachejava" -> new MustacheJavaRenderer(page);
      case "handwritten" -> HandwrittenRenderer.of(page, HandwrittenWriter.OwnNumbers::new);
      case "handwritten-jdk" -> HandwrittenRenderer.of(page, HandwrittenWriter.JdkNumbers::new);
      default -> throw new IllegalArgumentException("no such engine: " + engine);
    };
  }
}
