package dev.livetemplate.processor.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.build.Project.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor as javac and the Eclipse compiler find and run it, and what it writes runs. */
final class CompilersTest {

  private static final String PAGE =
      """
      package shop;

      import dev.livetemplate.LiveTemplate;
      import java.time.LocalDate;
      import java.util.List;
      import java.util.Optional;

      @LiveTemplate(path = "page.mustache")
      public record Page(String title, List<Item> items, Optional<LocalDate> until) {
        public record Item(int id, String name, boolean sold) {}

        public static Page sample() {
          return new Page(
              "Fish & chips",
              List.of(new Item(1, "Cod", false), new Item(2, "Plaice", true)),
              Optional.of(LocalDate.of(2030, 1, 2)));
        }
      }
      """;

  private static final String TEMPLATE =
      """
      <h1>{{title}}</h1>
      <ul>{{#items}}<li id="{{id}}"{{#sold}} class="sold"{{/sold}}>{{name}}</li>{{/items}}</ul>
      {{#until}}<p>until {{.}}</p>{{/until}}
      """;

  private static final String HTML =
      """
      <h1>Fish &amp; chips</h1>
      <ul><li id="1">Cod</li><li id="2" class="sold">Plaice</li></ul>
      <p>until 2030-01-02</p>
      """;

  @TempDir Path dir;
  private Project project;

  @BeforeEach
  void write() throws Exception {
    project =
        new Project(dir)
            .write("src/shop/Page.java", PAGE)
            .write("templates/page.mustache", TEMPLATE);
  }

  private void assertRenders(Result result) throws Exception {
    assertThat(result.messages()).isEmpty();
    assertThat(result.succeeded()).isTrue();
    assertThat(project.render("shop.Page").replaceAll("<!--.*?-->", "")).isEqualTo(HTML);
  }

  @Test
  void javacOnTheClassPath() throws Exception {
    assertRenders(project.javac("-cp", Project.CLASS_PATH));
    assertThat(project.read("out/shop/PageTemplate.java"))
        .contains("@Generated(\"dev.livetemplate.processor.LiveTemplateProcessor\")");
  }

  @Test
  void javacOnTheModulePath() throws Exception {
    project.write(
        "src/module-info.java", "module shop { requires dev.livetemplate.runtime; exports shop; }");
    assertRenders(project.javac("-p", Project.modulePath()));
    assertThat(project.read("out/shop/PageTemplate.java"))
        .as("its module does not read java.compiler")
        .doesNotContain("@Generated");
  }

  @Test
  void javacInAModuleThatReadsTheMarker() throws Exception {
    project.write(
        "src/module-info.java",
        "module shop { requires dev.livetemplate.runtime; requires java.compiler; }");
    assertRenders(project.javac("-p", Project.modulePath()));
    assertThat(project.read("out/shop/PageTemplate.java")).contains("@Generated(");
  }

  @Test
  void javacWithEveryWarning() throws Exception {
    assertRenders(
        project.javac("-cp", Project.CLASS_PATH, "-Xlint:all,-path,-processing", "-Werror"));
  }

  @Test
  void javacWithEveryWarningOnAModelThatHasThem() throws Exception {
    project
        .write(
            "src/shop/Old.java",
            """
            package shop;
            @dev.livetemplate.LiveTemplate(template = "{{name}}{{gone}}{{#raw}}<i>{{.}}</i>{{/raw}}")
            @SuppressWarnings({"rawtypes", "deprecation", "removal", "dep-ann"})
            public class Old {
              @Deprecated public String name() { return "a"; }
              @Deprecated(forRemoval = true) public String gone() { return "b"; }
              public java.util.ArrayList<? extends Older> raw = new java.util.ArrayList<Older>();
              public java.util.List<Box> boxes = java.util.List.of();
              public static Old sample() { return new Old(); }
            }
            class Box<T> {}
            """)
        .write(
            "src/shop/Older.java",
            """
            package shop;
            @Deprecated class Older { @Override public String toString() { return "c"; } }
            """);
    Result result =
        project.javac("-cp", Project.CLASS_PATH, "-Xlint:all,-path,-processing", "-Werror");
    assertThat(result.messages()).isEmpty();
    assertThat(project.render("shop.Old")).startsWith("ab");
  }

  @Test
  void eclipse() throws Exception {
    assertRenders(project.ecj("-cp", Project.CLASS_PATH));
  }

  @Test
  void eclipseReportsTheSamePlaceInTheTemplate() throws Exception {
    project.write("templates/page.mustache", TEMPLATE.replace("{{name}}", "{{nam}}"));
    Result result = project.ecj("-cp", Project.CLASS_PATH);
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages())
        .contains(
            "page.mustache:2:62: [UnknownName] no 'nam' in Page.Item or Page. Did you mean 'name'?");
  }

  @Test
  void eclipseCountsTheLinesOfAnInlineTemplateFromItsFirst() throws Exception {
    project.write(
        "src/shop/Small.java",
        """
        package shop;
        @dev.livetemplate.LiveTemplate(template = "<p>\\n{{nam}}")
        record Small(String name) {}
        """);
    assertThat(project.ecj("-cp", Project.CLASS_PATH).messages())
        .contains("Small:2:1: [UnknownName] no 'nam' in Small. Did you mean 'name'?");
    assertThat(project.javac("-cp", Project.CLASS_PATH).messages())
        .contains("Small.java:2:49: [UnknownName] no 'nam' in Small. Did you mean 'name'?");
  }
}
