package dev.livetemplate.processor.escape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.Page;
import dev.livetemplate.Update;
import dev.livetemplate.processor.LiveTemplateProcessor;
import dev.livetemplate.testing.Applier;
import dev.livetemplate.testing.Dom;
import dev.livetemplate.testing.XssVectors;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The classic vectors in every context, first paint and update. A page with {@code A-B} in all
 * slots says which elements and attributes there are to be.
 */
final class XssTest {

  private static final Set<String> URLS =
      Set.of(
          "href",
          "src",
          "action",
          "formaction",
          "poster",
          "cite",
          "background",
          "xlink:href",
          "ping",
          "to");

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "about");

  @TempDir private static Path classes;
  private static CompiledTemplate<Object> template;
  private static Constructor<?> model;
  private static String structure;

  @BeforeAll
  @SuppressWarnings("unchecked") // the template of this very model
  static void compile() throws Exception {
    String source =
        """
        package xss;
        @dev.livetemplate.LiveTemplate(path = "/%s")
        public record Xss(String x, java.util.List<String> list) {}
        """
            .formatted(XssVectors.TEMPLATE);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaCompiler.CompilationTask task =
        javac.getTask(
            messages,
            null,
            null,
            List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
            null,
            List.of(new Source(source)));
    task.setProcessors(List.of(new LiveTemplateProcessor()));
    assertThat(task.call()).as(messages.toString()).isTrue();
    ClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
    model = loader.loadClass("xss.Xss").getConstructors()[0];
    template =
        (CompiledTemplate<Object>)
            loader.loadClass("xss.XssTemplate").getField("INSTANCE").get(null);
    structure = structure(Jsoup.parse(template.html(model("A-B"))));
  }

  private static Object model(String x) throws ReflectiveOperationException {
    return model.newInstance(x, List.of(x));
  }

  static List<String> vectors() {
    return XssVectors.all();
  }

  @Test
  void thereAreManyVectors(TestReporter reporter) throws Exception {
    String page = XssVectors.text("xss.mustache");
    int slots = page.split("\\{\\{[x.]}}", -1).length - 1;
    reporter.publishEntry("vectors", "%d × %d slots, twice".formatted(vectors().size(), slots));
    assertThat(vectors()).doesNotHaveDuplicates().hasSizeGreaterThan(150);
    assertThat(slots).isGreaterThan(80);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void bringsNothingForeignIntoThePage(String vector) throws Exception {
    check(Jsoup.parse(template.html(model(vector))));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void bringsNothingForeignByAnUpdate(String vector) throws Exception {
    Page<Object> page = Page.of(template, model("A-B"));
    Applier client = new Applier(template.descriptor(), page.html());
    Update update = page.update(model(vector));
    client.apply(update.json());
    check(client.document());
    String fresh = Page.of(template, model(vector)).html();
    assertThat(page.html()).isEqualTo(fresh);
    assertThat(Dom.difference(client.document(), Dom.parse(fresh))).isNull();
  }

  private static void check(Document page) {
    assertThat(structure(page)).isEqualTo(structure);
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (URLS.contains(attribute.getKey())) {
          checkUrl(attribute.getValue());
        } else if (attribute.getKey().equals("values")) {
          List.of(attribute.getValue().split(";", -1)).forEach(XssTest::checkUrl);
        }
      }
    }
    String refresh = page.select("meta[http-equiv]").attr("content");
    checkUrl(refresh.replaceFirst("^0; url=", ""));
    Document inner = Jsoup.parse(page.select("#srcdoc").attr("srcdoc"));
    assertThat(inner.body().childrenSize()).isZero();
    assertThat(inner.head().childrenSize()).isZero();
  }

  /** Reads the scheme as the URL Standard does: written without a look at the escaper. */
  private static void checkUrl(String url) {
    String clean = url.replaceAll("^[\\x00-\\x20]+|[\\t\\n\\r]", "");
    String scheme = clean.replaceFirst("(?s)^([a-zA-Z][a-zA-Z0-9+.-]*):.*", "$1");
    if (!scheme.equals(clean)) {
      boolean image = clean.startsWith("data:image/png;base64,");
      assertThat(image || SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))).as(url).isTrue();
    }
  }

  /** Returns the elements and comments with the names of their attributes. */
  private static String structure(Node node) {
    String children =
        node.childNodes().stream().map(XssTest::structure).collect(Collectors.joining());
    if (node instanceof Element element) {
      String attributes =
          element.attributes().asList().stream()
              .map(Attribute::getKey)
              .collect(Collectors.joining(" "));
      return "<" + element.nodeName() + " " + attributes + ">" + children + "</>";
    }
    boolean ours = node instanceof Comment comment && comment.getData().matches("\\[?[0-9a-z]+");
    return node instanceof Comment && !ours ? "<!---->" : children;
  }

  /** The model as a source file. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("mem:///xss/Xss.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
